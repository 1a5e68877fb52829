package dev.winnow.policy.writer;

import dev.winnow.policy.cases.CaseSheet;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.writing.CellLook;
import dev.winnow.policy.workbook.writing.ColumnInput;
import dev.winnow.policy.workbook.writing.InputCheck;
import dev.winnow.policy.workbook.writing.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code Cases} sheet, formatted for analysts. */
final class CasePage {

    private static final InputCheck ANY = new InputCheck.Any();
    private static final int MAX_FACTS = 40;
    private static final String SENTENCE =
            "Leads, and what should come of them. Every case is tried whenever the files are loaded or checked.";

    private CasePage() {}

    /** @param headings of the fixed columns, and paths of facts */
    static SheetGrid grid(String workbook, List<String> headings, List<List<@Nullable CellValue>> cases) {
        return GridBuilder.list(workbook, CaseSheet.NAME, SENTENCE, headings, cases);
    }

    /** The sheet of a new policy: a column for each fact, up to a limit, and a case of a lead without any facts. */
    static Page starting(String workbook, Vocabulary vocabulary, Ladder ladder) {
        List<Fact> facts = vocabulary.facts(RecordType.LEAD).stream()
                .filter(fact -> !fact.derived() && !fact.path().equals("id"))
                .limit(MAX_FACTS)
                .toList();
        List<String> headings = new ArrayList<>(List.of(CaseSheet.CASE, CaseSheet.AS_OF));
        facts.forEach(fact -> headings.add(fact.path()));
        if (!vocabulary.facts(RecordType.ACTIVITY).isEmpty()) {
            headings.add(CaseSheet.ACTIVITIES);
        }
        headings.addAll(List.of(CaseSheet.STAGE, CaseSheet.POINTS, CaseSheet.HOLD, CaseSheet.HOLD_NOT));
        headings.add(CaseSheet.DESCRIPTION);
        boolean nothingIsRequired = vocabulary.facts(RecordType.LEAD).stream()
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
            int width = ColumnWidths.of(grid, column, DefinitionPages.HEADER_ROW);
            columns.add(
                    fact == null
                            ? own(heading, width, ladder)
                            : new Page.Column(width, CellLook.LEAD_HEADING, body(fact), input(fact)));
        }
        return new Page(
                grid,
                columns,
                Map.of(1, List.of(CellLook.TITLE), 2, List.of(CellLook.SENTENCE)),
                DefinitionPages.HEADER_ROW,
                Map.of());
    }

    private static Page.Column own(String heading, int width, Ladder ladder) {
        return switch (heading) {
            case CaseSheet.CASE ->
                column(width, CellLook.ID_HEADING, CellLook.ID, "What the case is about; a name of its own.", ANY);
            case CaseSheet.AS_OF ->
                column(
                        width,
                        CellLook.ID_HEADING,
                        CellLook.TEXT,
                        "The day the lead is seen on, such as 2026-03-02.",
                        ANY);
            case CaseSheet.ACTIVITIES ->
                column(
                        width,
                        CellLook.EVENT_HEADING,
                        CellLook.TEXT,
                        "What the lead did: each activity's facts and how many days before As of, such as"
                                + " type=webinar, daysAgo=3; several separated by semicolons.",
                        ANY);
            case CaseSheet.STAGE ->
                column(
                        width,
                        CellLook.EFFECT_HEADING,
                        CellLook.EFFECT_TEXT,
                        "The stage that should be recommended. Blank: any.",
                        new InputCheck.OneOf(ladder.names(), true));
            case CaseSheet.POINTS ->
                column(width, CellLook.EFFECT_HEADING, CellLook.EFFECT_NUMBER, "The total. Blank: any.", ANY);
            case CaseSheet.HOLD ->
                column(
                        width,
                        CellLook.EFFECT_HEADING,
                        CellLook.EFFECT_TEXT,
                        "Ids of rows that must hold, separated by commas.",
                        ANY);
            case CaseSheet.HOLD_NOT ->
                column(
                        width,
                        CellLook.EFFECT_HEADING,
                        CellLook.EFFECT_TEXT,
                        "Ids of rows that must not hold, separated by commas.",
                        ANY);
            default -> column(width, CellLook.WORDS_HEADING, CellLook.WORDS, "Words for colleagues.", ANY);
        };
    }

    private static Page.Column column(int width, CellLook heading, CellLook body, String prompt, InputCheck check) {
        return new Page.Column(width, heading, body, new ColumnInput(prompt, check));
    }

    private static CellLook body(Fact fact) {
        if (fact.type().kind() == FactType.Kind.YES_NO) {
            return CellLook.FLAG;
        }
        return fact.type().isNumber() ? CellLook.NUMBER : CellLook.TEXT;
    }

    private static ColumnInput input(Fact fact) {
        String label = fact.label() + ": ";
        List<String> values = fact.allowed().listed();
        return switch (fact.type().kind()) {
            case CHOICE ->
                new ColumnInput(
                        Prompts.listed(label + "one of ", values, otherwise(fact) + " Blank: not known."),
                        new InputCheck.OneOf(values, fact.allowed().otherwise() == null));
            case CHOICES ->
                new ColumnInput(
                        Prompts.listed(
                                label + "any of ", values, otherwise(fact) + " Several separated by semicolons."),
                        new InputCheck.OneOf(values, false));
            case YES_NO ->
                new ColumnInput(
                        label + "TRUE or FALSE. Blank: not known.",
                        new InputCheck.OneOf(List.of("TRUE", "FALSE"), true));
            case WHOLE, DECIMAL, TEXT, DATE, TIME -> new ColumnInput(label + fact.type() + " Blank: not known.", ANY);
        };
    }

    private static String otherwise(Fact fact) {
        String otherwise = fact.allowed().otherwise();
        return otherwise == null ? "" : " Anything else counts as " + otherwise + ".";
    }
}
