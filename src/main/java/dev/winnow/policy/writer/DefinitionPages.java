package dev.winnow.policy.writer;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.LadderSheet;
import dev.winnow.policy.definition.Measure;
import dev.winnow.policy.vocabulary.VocabularySheet;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.writing.Check;
import dev.winnow.policy.workbook.writing.Input;
import dev.winnow.policy.workbook.writing.Look;
import dev.winnow.policy.workbook.writing.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Definition sheets as the analyst sees them. */
final class DefinitionPages {

    static final int HEADER_ROW = 3;

    private static final Check ANY = new Check.Any();
    private static final Check FLAG = new Check.OneOf(List.of("TRUE", "FALSE"), true);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private DefinitionPages() {}

    static Page vocabulary(SheetGrid grid) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put(
                "Fact",
                new Input(
                        "The path: a standard fact such as company.industry, or one of your own under"
                                + " attributes, company.attributes or activity.attributes, such as attributes.roofAge.",
                        new Check.Once(200)));
        inputs.put("Label", new Input("What you call it; the heading of its columns and the word in reasons.", ANY));
        inputs.put(
                "Type",
                new Input(
                        "text, whole number, decimal (2) (two decimals at most), yes/no, date, time, choice"
                                + " (one of the allowed values) or choices (any number of them).",
                        new Check.OneOf(
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
        inputs.put("Unit", new Input("Shown behind values, such as people or EUR. May stay blank.", ANY));
        inputs.put(
                "Allowed values",
                new Input(
                        "For choice and choices: the values, separated by semicolons. For numbers:"
                                + " 0 .. 100, 0 .. or .. 100, both ends included. Otherwise blank.",
                        ANY));
        inputs.put("Required", new Input("TRUE where a lead without it can't be evaluated. Blank: no.", FLAG));
        inputs.put("Personal", new Input("TRUE for personal data, which is kept apart. Blank: no.", FLAG));
        inputs.put(
                "If missing",
                new Input(
                        "The value that a missing fact is taken to have. Blank: unknown, and no"
                                + " condition on it holds.",
                        ANY));
        inputs.put(
                "Changed by",
                new Input(
                        "Who can bring a change about: lead, marketing or sales. Blank: nobody.",
                        new Check.OneOf(VocabularySheet.CHANGERS, true)));
        inputs.put(
                "Example",
                new Input("A value as a lead may have it; of choices several, separated by semicolons.", ANY));
        inputs.put("Description", new Input("Words for colleagues.", ANY));
        return page(grid, inputs);
    }

    static Page dimensions(SheetGrid grid) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put(
                "Dimension",
                new Input(
                        "A short name of letters and digits that begins with a small letter; tables" + " refer to it.",
                        new Check.Once(40)));
        inputs.put("Label", new Input("What you call it.", ANY));
        inputs.put(
                "Cap",
                new Input("The most points it can come to. Blank: no limit.", number(false, MOST.negate(), MOST)));
        inputs.put(
                "Floor",
                new Input("The least points it can come to. Blank: no limit.", number(false, MOST.negate(), MOST)));
        inputs.put(
                "Half-life (days)",
                new Input(
                        "After so many days the points of an activity have halved: a whole"
                                + " number. Blank: they stay.",
                        number(true, BigDecimal.ONE, BigDecimal.valueOf(10_000))));
        inputs.put(
                "Decimals",
                new Input(
                        "How many decimals points have, from 0 to 4. Blank: none.",
                        number(true, BigDecimal.ZERO, BigDecimal.valueOf(4))));
        inputs.put("Description", new Input("Words for colleagues.", ANY));
        return page(grid, inputs);
    }

    static Page grades(SheetGrid grid, List<Dimension> dimensions) {
        List<String> names = dimensions.stream().map(Dimension::name).toList();
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put(
                "Mark",
                new Input(
                        "A capital letter or a digit from 1 to 9. Of the letters, and of the digits, the"
                                + " first whose points are reached applies.",
                        ANY));
        inputs.put(
                "Dimension",
                new Input(
                        Sentences.listed("The dimension whose points count, one of: ", names, ""),
                        new Check.OneOf(names, true)));
        inputs.put(
                "From points",
                new Input("The points it takes. Blank: it always applies.", number(false, MOST.negate(), MOST)));
        inputs.put("Description", new Input("Words for colleagues.", ANY));
        return page(grid, inputs);
    }

    static Page ladder(SheetGrid grid) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put(
                "Stage",
                new Input("A name in capitals such as MQL. The stages stand lowest first.", new Check.Once(40)));
        inputs.put("Label", new Input("What you call it.", ANY));
        inputs.put("Owner", new Input("Who keeps the leads in it, such as marketing or sales.", ANY));
        inputs.put(
                "Gate",
                new Input(
                        "open: no gate, the first stage. cumulative: every gate below must hold too. alone:"
                                + " only its own. off: not a step of the ladder.",
                        new Check.OneOf(LadderSheet.ENTRANCES, true)));
        inputs.put(
                "Falls back",
                new Input(
                        "TRUE where a lead that no longer holds the gate is demoted, FALSE where it"
                                + " keeps the stage.",
                        FLAG));
        inputs.put("Description", new Input("Words for colleagues.", ANY));
        return page(grid, inputs);
    }

    static Page limits(SheetGrid grid, Ladder ladder) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs.put(
                "Limit",
                new Input("An id in capitals such as LIM-MQL, which stays the same for good.", new Check.Once(40)));
        inputs.put(
                "Measure",
                new Input(
                        "change in %: more or fewer leads in the stage than now. leads a week: in the stage, on average."
                                + " moved in %: of all leads, those that change stage. refused in %: those that"
                                + " could not be evaluated any more.",
                        new Check.OneOf(Measure.words(), true)));
        inputs.put(
                "Stage",
                new Input(
                        "The stage that change in % and leads a week are of. Blank for the others.",
                        new Check.OneOf(ladder.names(), true)));
        inputs.put(
                "At least",
                new Input("The least it may come to. Blank: no limit.", number(false, MOST.negate(), MOST)));
        inputs.put(
                "At most", new Input("The most it may come to. Blank: no limit.", number(false, MOST.negate(), MOST)));
        inputs.put("Description", new Input("Words for colleagues.", ANY));
        return page(grid, inputs);
    }

    private static Check number(boolean whole, BigDecimal least, BigDecimal most) {
        return new Check.Number(whole, least, most);
    }

    /** @param inputs in the order of the columns */
    private static Page page(SheetGrid grid, Map<String, Input> inputs) {
        List<Page.Column> columns = new ArrayList<>();
        inputs.forEach((label, input) -> {
            Look heading = columns.isEmpty()
                    ? Look.ID_HEADING
                    : label.equals("Description") ? Look.WORDS_HEADING : Look.LEAD_HEADING;
            int width = Widths.of(grid, columns.size(), HEADER_ROW);
            columns.add(new Page.Column(width, heading, body(columns.isEmpty(), label, input.check()), input));
        });
        return new Page(grid, columns, Map.of(1, List.of(Look.TITLE), 2, List.of(Look.SENTENCE)), HEADER_ROW, Map.of());
    }

    private static Look body(boolean first, String label, Check check) {
        if (first) {
            return Look.ID;
        }
        if (check instanceof Check.Number) {
            return Look.NUMBER;
        }
        if (check.equals(FLAG)) {
            return Look.FLAG;
        }
        return label.equals("Description") ? Look.WORDS : Look.TEXT;
    }
}
