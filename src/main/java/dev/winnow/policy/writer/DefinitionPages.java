package dev.winnow.policy.writer;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.LadderSheet;
import dev.winnow.policy.definition.Measure;
import dev.winnow.policy.vocabulary.VocabularySheet;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.WorkbookLimits;
import dev.winnow.policy.workbook.writing.CellLook;
import dev.winnow.policy.workbook.writing.ColumnInput;
import dev.winnow.policy.workbook.writing.InputCheck;
import dev.winnow.policy.workbook.writing.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Definition sheets, formatted for analysts. */
final class DefinitionPages {

    static final int HEADER_ROW = 3;

    private static final InputCheck ANY = new InputCheck.Any();
    private static final InputCheck FLAG = new InputCheck.OneOf(List.of("TRUE", "FALSE"), true);
    private static final BigDecimal MAX = BigDecimal.valueOf(1_000_000_000);

    private DefinitionPages() {}

    static Page vocabulary(SheetGrid grid) {
        Map<String, ColumnInput> inputs = new LinkedHashMap<>();
        inputs.put(
                "Fact",
                new ColumnInput(
                        "The path: a standard fact such as company.industry, or one of your own under"
                                + " attributes, company.attributes or activity.attributes, such as attributes.roofAge.",
                        new InputCheck.Once(200)));
        inputs.put(
                "Label", new ColumnInput("What you call it; the heading of its columns and the word in reasons.", ANY));
        inputs.put(
                "Type",
                new ColumnInput(
                        "text, whole number, decimal (2) (two decimals at most), yes/no, date, time, choice"
                                + " (one of the allowed values) or choices (any number of them).",
                        new InputCheck.OneOf(
                                List.of(
                                        "text",
                                        "whole number",
                                        "decimal (2)",
                                        "yes/no",
                                        "date",
                                        "time",
                                        "choice",
                                        "choices"),
                                false)));
        inputs.put("Unit", new ColumnInput("Shown behind values, such as people or EUR. May stay blank.", ANY));
        inputs.put(
                ListSheet.LISTS,
                new ColumnInput(
                        "For choice and choices: the values, separated by semicolons, and perhaps anything else = Other."
                                + " For numbers: 0 .. 100, 0 .. or .. 100, both ends included. Otherwise blank.",
                        new InputCheck.Length(0, WorkbookLimits.LIST_CHARACTERS)));
        inputs.put("Required", new ColumnInput("TRUE where a lead without it can't be evaluated. Blank: no.", FLAG));
        inputs.put("Personal", new ColumnInput("TRUE for personal data, which is kept apart. Blank: no.", FLAG));
        inputs.put(
                "If missing",
                new ColumnInput(
                        "The value that a missing fact is taken to have. Blank: unknown, and no"
                                + " condition on it holds.",
                        ANY));
        inputs.put(
                "Changed by",
                new ColumnInput(
                        "Who can bring a change about: lead, marketing or sales. Blank: nobody.",
                        new InputCheck.OneOf(VocabularySheet.CHANGERS, true)));
        inputs.put(
                "Example",
                new ColumnInput("A value as a lead may have it; of choices several, separated by semicolons.", ANY));
        inputs.put("Description", new ColumnInput("Words for colleagues.", ANY));
        return page(grid, inputs);
    }

    static Page dimensions(SheetGrid grid) {
        Map<String, ColumnInput> inputs = new LinkedHashMap<>();
        inputs.put(
                "Dimension",
                new ColumnInput(
                        "A short name of letters and digits that begins with a small letter; tables" + " refer to it.",
                        new InputCheck.Once(40)));
        inputs.put("Label", new ColumnInput("What you call it.", ANY));
        inputs.put(
                "Cap",
                new ColumnInput("The most points it can come to. Blank: no limit.", number(false, MAX.negate(), MAX)));
        inputs.put(
                "Floor",
                new ColumnInput("The least points it can come to. Blank: no limit.", number(false, MAX.negate(), MAX)));
        inputs.put(
                "Half-life (days)",
                new ColumnInput(
                        "After so many days the points of an activity have halved: a whole"
                                + " number. Blank: they stay.",
                        number(true, BigDecimal.ONE, BigDecimal.valueOf(10_000))));
        inputs.put(
                "Decimals",
                new ColumnInput(
                        "How many decimals points have, from 0 to 4. Blank: none.",
                        number(true, BigDecimal.ZERO, BigDecimal.valueOf(4))));
        inputs.put("Description", new ColumnInput("Words for colleagues.", ANY));
        return page(grid, inputs);
    }

    static Page grades(SheetGrid grid, List<Dimension> dimensions) {
        List<String> names = dimensions.stream().map(Dimension::name).toList();
        Map<String, ColumnInput> inputs = new LinkedHashMap<>();
        inputs.put(
                "Mark",
                new ColumnInput(
                        "A capital letter or a digit from 1 to 9. Of the letters, and of the digits, the"
                                + " first whose points are reached applies.",
                        ANY));
        inputs.put(
                "Dimension",
                new ColumnInput(
                        Prompts.listed("The dimension whose points count, one of: ", names, ""),
                        new InputCheck.OneOf(names, true)));
        inputs.put(
                "From points",
                new ColumnInput("The points it takes. Blank: it always applies.", number(false, MAX.negate(), MAX)));
        inputs.put("Description", new ColumnInput("Words for colleagues.", ANY));
        return page(grid, inputs);
    }

    static Page ladder(SheetGrid grid) {
        Map<String, ColumnInput> inputs = new LinkedHashMap<>();
        inputs.put(
                "Stage",
                new ColumnInput(
                        "A name in capitals such as MQL. The stages stand lowest first.", new InputCheck.Once(40)));
        inputs.put("Label", new ColumnInput("What you call it.", ANY));
        inputs.put("Owner", new ColumnInput("Who keeps the leads in it, such as marketing or sales.", ANY));
        inputs.put(
                "Gate",
                new ColumnInput(
                        "open: no gate, the first stage. cumulative: every gate below must hold too. alone:"
                                + " only its own. off: not a step of the ladder.",
                        new InputCheck.OneOf(LadderSheet.ENTRANCES, true)));
        inputs.put(
                "Falls back",
                new ColumnInput(
                        "TRUE where a lead that no longer holds the gate is demoted, FALSE where it"
                                + " keeps the stage.",
                        FLAG));
        inputs.put("Description", new ColumnInput("Words for colleagues.", ANY));
        return page(grid, inputs);
    }

    static Page limits(SheetGrid grid, Ladder ladder) {
        Map<String, ColumnInput> inputs = new LinkedHashMap<>();
        inputs.put(
                "Limit",
                new ColumnInput(
                        "An id in capitals such as LIM-MQL, which stays the same for good.", new InputCheck.Once(40)));
        inputs.put(
                "Measure",
                new ColumnInput(
                        "change in %: more or fewer leads in the stage than now. leads a week: in the stage, on average."
                                + " moved in %: of all leads, those that change stage. refused in %: those that"
                                + " could not be evaluated any more.",
                        new InputCheck.OneOf(Measure.words(), true)));
        inputs.put(
                "Stage",
                new ColumnInput(
                        "The stage that change in % and leads a week are of. Blank for the others.",
                        new InputCheck.OneOf(ladder.names(), true)));
        inputs.put(
                "At least",
                new ColumnInput("The least it may come to. Blank: no limit.", number(false, MAX.negate(), MAX)));
        inputs.put(
                "At most",
                new ColumnInput("The most it may come to. Blank: no limit.", number(false, MAX.negate(), MAX)));
        inputs.put("Description", new ColumnInput("Words for colleagues.", ANY));
        return page(grid, inputs);
    }

    private static InputCheck number(boolean whole, BigDecimal least, BigDecimal most) {
        return new InputCheck.Number(whole, least, most);
    }

    /** @param inputs in the order of the columns */
    private static Page page(SheetGrid grid, Map<String, ColumnInput> inputs) {
        List<Page.Column> columns = new ArrayList<>();
        inputs.forEach((label, input) -> {
            CellLook heading = columns.isEmpty()
                    ? CellLook.ID_HEADING
                    : label.equals("Description") ? CellLook.WORDS_HEADING : CellLook.LEAD_HEADING;
            int width = ColumnWidths.of(grid, columns.size(), HEADER_ROW);
            columns.add(new Page.Column(width, heading, body(columns.isEmpty(), label, input.check()), input));
        });
        return new Page(
                grid, columns, Map.of(1, List.of(CellLook.TITLE), 2, List.of(CellLook.SENTENCE)), HEADER_ROW, Map.of());
    }

    private static CellLook body(boolean first, String label, InputCheck check) {
        if (first) {
            return CellLook.ID;
        }
        if (check instanceof InputCheck.Number) {
            return CellLook.NUMBER;
        }
        if (check.equals(FLAG)) {
            return CellLook.FLAG;
        }
        return label.equals("Description") ? CellLook.WORDS : CellLook.TEXT;
    }
}
