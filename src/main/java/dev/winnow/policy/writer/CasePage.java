package dev.winnow.policy.writer;

import dev.winnow.policy.cases.CaseSheet;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.Subject;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.writing.Check;
import dev.winnow.policy.workbook.writing.Input;
import dev.winnow.policy.workbook.writing.Look;
import dev.winnow.policy.workbook.writing.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code Cases} sheet as the analyst sees it. */
final class CasePage {

    private static final Check ANY = new Check.Any();
    private static final int MOST_FACTS = 40;
    private static final String SENTENCE =
            "Leads, and what should come of them. Every case is tried whenever the files are loaded or checked.";

    private CasePage() {}

    /** @param headings those of the sheet's own columns, and paths of facts */
    static SheetGrid grid(String workbook, List<String> headings, List<List<@Nullable CellValue>> cases) {
        return GridBuilder.list(workbook, CaseSheet.NAME, SENTENCE, headings, cases);
    }

    /** A first sheet: a column for each fact there is room for, and the case of a lead of whom nothing is known. */
    static Page starting(String workbook, Vocabulary vocabulary, Ladder ladder) {
        List<Fact> facts = vocabulary.facts(Subject.LEAD).stream()
                .filter(fact -> !fact.derived() && !fact.path().equals("id"))
                .limit(MOST_FACTS)
                .toList();
        List<String> headings = new ArrayList<>(List.of(CaseSheet.CASE, CaseSheet.AS_OF));
        facts.forEach(fact -> headings.add(fact.path()));
        if (!vocabulary.facts(Subject.ACTIVITY).isEmpty()) {
            headings.add(CaseSheet.ACTIVITIES);
        }
        headings.addAll(List.of(CaseSheet.STAGE, CaseSheet.POINTS, CaseSheet.HOLD, CaseSheet.HOLD_NOT));
        headings.add(CaseSheet.DESCRIPTION);
        boolean nothingIsRequired = vocabulary.facts(Subject.LEAD).stream()
                .noneMatch(fact -> fact.required() && !fact.path().equals("id"));
        List<List<@Nullable CellValue>> cases = nothingIsRequired
                ? List.of(nothingKnown(headings, ladder.first().name()))
                : List.of();
        return of(grid(workbook, headings, cases), vocabulary, ladder);
    }

    private static List<@Nullable CellValue> nothingKnown(List<String> headings, String stage) {
        List<@Nullable CellValue> cells = new ArrayList<>(Collections.nCopies(headings.size(), null));
        cells.set(headings.indexOf(CaseSheet.CASE), new CellValue.Text("Nothing is known of the lead"));
        cells.set(headings.indexOf(CaseSheet.AS_OF), new CellValue.Text("2026-03-02"));
        cells.set(headings.indexOf(CaseSheet.STAGE), new CellValue.Text(stage));
        return cells;
    }

    static Page of(SheetGrid grid, Vocabulary vocabulary, Ladder ladder) {
        List<Page.Column> columns = new ArrayList<>();
        int last = grid.row(DefinitionPages.HEADER_ROW).lastKey();
        for (int column = 0; column <= last; column++) {
            String heading =
                    grid.cell(DefinitionPages.HEADER_ROW, column) instanceof CellValue.Text text ? text.text() : "";
            Fact fact = vocabulary.fact(heading);
            int width = Widths.of(grid, column, DefinitionPages.HEADER_ROW);
            columns.add(
                    fact == null
                            ? own(heading, width, ladder)
                            : new Page.Column(width, Look.LEAD_HEADING, body(fact), input(fact)));
        }
        return new Page(
                grid,
                columns,
                Map.of(1, List.of(Look.TITLE), 2, List.of(Look.SENTENCE)),
                DefinitionPages.HEADER_ROW,
                Map.of());
    }

    private static Page.Column own(String heading, int width, Ladder ladder) {
        return switch (heading) {
            case CaseSheet.CASE ->
                column(width, Look.ID_HEADING, Look.ID, "What the case is about; a name of its own.", ANY);
            case CaseSheet.AS_OF ->
                column(width, Look.ID_HEADING, Look.TEXT, "The day the lead is seen on, such as 2026-03-02.", ANY);
            case CaseSheet.ACTIVITIES ->
                column(
                        width,
                        Look.EVENT_HEADING,
                        Look.TEXT,
                        "What the lead did: each activity's facts and how many days before As of, such as"
                                + " type=webinar, daysAgo=3; several separated by semicolons.",
                        ANY);
            case CaseSheet.STAGE ->
                column(
                        width,
                        Look.OUTCOME_HEADING,
                        Look.OUTCOME_TEXT,
                        "The stage that should be recommended. Blank: any.",
                        new Check.OneOf(ladder.names(), true));
            case CaseSheet.POINTS ->
                column(width, Look.OUTCOME_HEADING, Look.OUTCOME_NUMBER, "The total. Blank: any.", ANY);
            case CaseSheet.HOLD ->
                column(
                        width,
                        Look.OUTCOME_HEADING,
                        Look.OUTCOME_TEXT,
                        "Ids of rows that must hold, separated by commas.",
                        ANY);
            case CaseSheet.HOLD_NOT ->
                column(
                        width,
                        Look.OUTCOME_HEADING,
                        Look.OUTCOME_TEXT,
                        "Ids of rows that must not hold, separated by commas.",
                        ANY);
            default -> column(width, Look.WORDS_HEADING, Look.WORDS, "Words for colleagues.", ANY);
        };
    }

    private static Page.Column column(int width, Look heading, Look body, String prompt, Check check) {
        return new Page.Column(width, heading, body, new Input(prompt, check));
    }

    private static Look body(Fact fact) {
        if (fact.type().kind() == FactType.Kind.YES_NO) {
            return Look.FLAG;
        }
        return fact.type().isNumber() ? Look.NUMBER : Look.TEXT;
    }

    private static Input input(Fact fact) {
        String label = fact.label() + ": ";
        List<String> values = fact.allowed().listed();
        return switch (fact.type().kind()) {
            case CHOICE ->
                new Input(
                        Sentences.listed(label + "one of ", values, " Blank: not known."),
                        new Check.OneOf(values, true));
            case CHOICES ->
                new Input(
                        Sentences.listed(label + "any of ", values, " Several separated by semicolons."),
                        new Check.OneOf(values, false));
            case YES_NO ->
                new Input(label + "TRUE or FALSE. Blank: not known.", new Check.OneOf(List.of("TRUE", "FALSE"), true));
            case WHOLE, DECIMAL, TEXT, DATE, TIME -> new Input(label + fact.type() + " Blank: not known.", ANY);
        };
    }
}
