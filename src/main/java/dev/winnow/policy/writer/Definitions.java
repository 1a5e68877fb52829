package dev.winnow.policy.writer;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.DimensionSheet;
import dev.winnow.policy.definition.GradeSheet;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.LadderSheet;
import dev.winnow.policy.definition.LimitSheet;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.vocabulary.VocabularyWriter;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.writing.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The definition sheets of a new policy. */
final class Definitions {

    static final String WORKBOOK = "policy.xlsx";

    /** The ladder for a vocabulary without stages. */
    static final Ladder LADDER = new Ladder(List.of(
            new Stage("NEW", "New", "marketing", Stage.Entrance.OPEN, false),
            new Stage("MQL", "Marketing qualified", "marketing", Stage.Entrance.CUMULATIVE, true),
            new Stage("SQL", "Sales qualified", "sales", Stage.Entrance.CUMULATIVE, true),
            new Stage("OUT", "Out", "nobody", Stage.Entrance.OFF, false)));

    private static final int HALF_LIFE = 90;

    /** Their place once they are written. */
    private static final Source SOURCE = new Source(WORKBOOK, DimensionSheet.NAME, 0, "");

    private Definitions() {}

    /** A ladder of the given stages, lowest first; each except the first has a gate. */
    static Ladder ladder(List<String> stages) {
        if (stages.isEmpty() || stages.equals(LADDER.names())) {
            return LADDER;
        }
        List<Stage> all = new ArrayList<>();
        for (String stage : stages) {
            Stage.Entrance entrance = all.isEmpty() ? Stage.Entrance.OPEN : Stage.Entrance.CUMULATIVE;
            all.add(new Stage(stage, stage, "marketing", entrance, !all.isEmpty()));
        }
        return new Ladder(all);
    }

    static List<Dimension> dimensions(boolean activities) {
        Dimension fit = new Dimension(ScoreTables.FIT, "Fit", null, null, null, 0, SOURCE);
        Dimension engagement = new Dimension(ScoreTables.ENGAGEMENT, "Engagement", null, null, HALF_LIFE, 1, SOURCE);
        return activities ? List.of(fit, engagement) : List.of(fit);
    }

    static List<Page> pages(String policy, Vocabulary vocabulary, List<Dimension> dimensions, Ladder ladder) {
        List<Page> sheets = List.of(
                DefinitionPages.vocabulary(VocabularyWriter.write(
                        WORKBOOK, "The facts that the policy speaks about, one a row.", vocabulary)),
                DefinitionPages.dimensions(dimensionSheet(dimensions)),
                DefinitionPages.grades(gradeSheet(dimensions), dimensions),
                DefinitionPages.ladder(ladderSheet(ladder)),
                DefinitionPages.limits(limitSheet(), ladder),
                CasePage.starting(WORKBOOK, vocabulary, ladder));
        List<Page> all = new ArrayList<>();
        all.add(DefinitionReadMe.of(
                "Policy " + policy, "What the policy speaks about, and what points and stages mean in it.", sheets));
        all.addAll(sheets);
        return all;
    }

    private static SheetGrid dimensionSheet(List<Dimension> dimensions) {
        return GridBuilder.list(
                WORKBOOK,
                DimensionSheet.NAME,
                "Groups of points. The total is their sum.",
                DimensionSheet.LABELS,
                dimensions.stream()
                        .map(dimension -> cells(
                                dimension.name(),
                                dimension.label(),
                                dimension.cap(),
                                dimension.floor(),
                                dimension.halfLifeDays(),
                                dimension.decimals()))
                        .toList());
    }

    /** A letter for the first dimension, a number for the second. */
    private static SheetGrid gradeSheet(List<Dimension> dimensions) {
        List<List<@Nullable CellValue>> marks = new ArrayList<>();
        for (int index = 0; index < dimensions.size(); index++) {
            String name = dimensions.get(index).name();
            marks.add(cells(index == 0 ? "A" : "1", name, 20));
            marks.add(cells(index == 0 ? "B" : "2", name));
        }
        return GridBuilder.list(
                WORKBOOK,
                GradeSheet.NAME,
                "Marks for points: of the letters, and of the numbers, the first that is reached.",
                GradeSheet.LABELS,
                marks);
    }

    private static SheetGrid ladderSheet(Ladder ladder) {
        return GridBuilder.list(
                WORKBOOK,
                LadderSheet.NAME,
                "The stages, lowest first. What each demands stands in the gate tables.",
                LadderSheet.LABELS,
                ladder.stages().stream()
                        .map(stage -> cells(
                                stage.name(),
                                stage.label(),
                                stage.owner(),
                                stage.entrance().name().toLowerCase(Locale.ROOT),
                                stage.fallsBack()))
                        .toList());
    }

    /** Without limits: a first release changes nothing. */
    private static SheetGrid limitSheet() {
        return GridBuilder.list(
                WORKBOOK,
                LimitSheet.NAME,
                "How far a release may move leads. Beyond that, whoever proposes it has to say why.",
                LimitSheet.LABELS,
                List.of());
    }

    static List<@Nullable CellValue> cells(@Nullable Object... values) {
        return Arrays.stream(values).map(Definitions::cell).toList();
    }

    private static @Nullable CellValue cell(@Nullable Object value) {
        if (value instanceof Number number) {
            return new CellValue.Decimal(new BigDecimal(number.toString()));
        }
        if (value instanceof Boolean flag) {
            return new CellValue.Flag(flag);
        }
        return value == null ? null : new CellValue.Text(value.toString());
    }
}
