package dev.winnow.policy.writer;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.ResultFacts;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.vocabulary.VocabularySheet;
import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import dev.winnow.policy.workbook.writing.Page;
import dev.winnow.policy.workbook.writing.WorkbookWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Creates a new policy from a vocabulary: every sheet and kind of table, each with an example. */
public final class Starter {

    private Starter() {}

    /** The result for a workbook with a vocabulary. */
    public sealed interface Start {

        /** @param workbooks of a policy that compiles, by file name */
        record Made(SortedMap<String, byte[]> workbooks) implements Start {

            public Made {
                workbooks = Collections.unmodifiableSortedMap(new TreeMap<>(workbooks));
            }
        }

        /** @param problems sorted by place, without duplicates; at least one error */
        record Refused(List<Problem> problems) implements Start {

            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Creates a policy from the {@code Vocabulary} sheet of a workbook; other sheets are ignored. */
    public static Start of(String policy, String file, byte[] workbook) {
        Problems problems = new Problems();
        SheetGrid sheet = new WorkbookReader(problems)
                .read(file, workbook).stream()
                        .filter(each -> each.name().equals(VocabularySheet.NAME))
                        .findFirst()
                        .orElse(null);
        if (sheet == null) {
            if (problems.noErrors()) {
                problems.add(ProblemKind.MISSING, Source.file(file), "a sheet named " + VocabularySheet.NAME, "none");
            }
            return new Start.Refused(problems.all());
        }
        List<String> stages = Definitions.LADDER.names();
        Vocabulary vocabulary = new VocabularySheet(stages, problems).read(sheet);
        return problems.noErrors() ? new Start.Made(of(policy, vocabulary)) : new Start.Refused(problems.all());
    }

    /**
     * The workbooks of a policy, by file name.
     *
     * @param policy a valid policy name
     */
    public static SortedMap<String, byte[]> of(String policy, Vocabulary vocabulary) {
        ScoreTables score = new ScoreTables(vocabulary);
        Fact stage = vocabulary.fact("stage");
        Ladder ladder =
                Definitions.ladder(stage == null ? List.of() : stage.allowed().listed());
        List<Dimension> dimensions = Definitions.dimensions(score.haveActivities());
        Map<String, String> labels = new LinkedHashMap<>();
        dimensions.forEach(dimension -> labels.put(dimension.name(), dimension.label()));
        Vocabulary all = vocabulary.with(ResultFacts.of(labels, ladder.names()));
        List<DecisionTable> points = score.tables();
        List<DecisionTable> stages = new StageTables(all, ladder).tables();
        List<DecisionTable> tables = new ArrayList<>(points);
        tables.addAll(stages);
        TableContext setting = TableContext.of(policy, dimensions, ladder, tables);

        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        workbooks.put(
                Definitions.WORKBOOK, WorkbookWriter.write(Definitions.pages(policy, vocabulary, dimensions, ladder)));
        workbooks.put(
                ScoreTables.WORKBOOK,
                WorkbookWriter.write(PolicyWorkbooks.pages(
                        "Points", "What adds to the score of a lead.", ScoreTables.WORKBOOK, points, setting)));
        workbooks.put(
                StageTables.WORKBOOK,
                WorkbookWriter.write(PolicyWorkbooks.pages(
                        "Stages", "How leads move on, and what is done next.", StageTables.WORKBOOK, stages, setting)));
        return workbooks;
    }

    /** A workbook template for a vocabulary: a {@code Read me} sheet and some example facts. */
    public static byte[] emptyVocabulary() {
        SheetGrid grid = GridBuilder.list(
                Definitions.WORKBOOK,
                VocabularySheet.NAME,
                "The facts that the policy speaks about, one a row. Put your own in place of these.",
                VocabularySheet.LABELS,
                List.of(
                        Definitions.cells(
                                "company.industry",
                                "Industry",
                                "choice",
                                null,
                                "fintech; saas; retail",
                                null,
                                null,
                                null,
                                null,
                                "fintech",
                                "A standard fact, with values of your own."),
                        Definitions.cells(
                                "company.employees",
                                "Employees",
                                "whole number",
                                "people",
                                "0 ..",
                                null,
                                null,
                                null,
                                null,
                                150,
                                "A standard fact, with a unit and a lowest value."),
                        Definitions.cells(
                                "attributes.renewal",
                                "Contract ends",
                                "date",
                                null,
                                null,
                                null,
                                null,
                                null,
                                "lead",
                                "2026-01-31",
                                "A fact of your own.")));
        Page vocabulary = DefinitionPages.vocabulary(grid);
        Page readMe = DefinitionReadMe.of(
                "Your first vocabulary", "Which facts of a lead your rules will speak about.", List.of(vocabulary));
        return WorkbookWriter.write(List.of(readMe, vocabulary));
    }
}
