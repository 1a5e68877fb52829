package dev.winnow.policy.writer;

import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.writing.ColumnInput;
import dev.winnow.policy.workbook.writing.InputCheck;
import java.math.BigDecimal;
import java.util.List;

/** The input help of ACTION columns. */
final class ActionInput {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_SENTENCE = 500;

    private ActionInput() {}

    static ColumnInput of(Column.ActionColumn column, DecisionTable table, TableContext setting) {
        return switch (column.template()) {
            case ID, ID_OF_ACTIVITY, ID_OF_SIGNAL ->
                new ColumnInput(
                        "Capitals, digits and dashes, such as FIT-IND-03. Stays with the row for good: no other row"
                                + " of the policy has it or ever had it.",
                        new InputCheck.Once(LONGEST_ID));
            case POINTS -> points(setting.decimals(table));
            case AT_LEAST ->
                new ColumnInput("Counts only from so many times on: a whole number. Blank: from once.", times());
            case AT_MOST ->
                new ColumnInput(
                        "Counts at most so many times, the most recent first: a whole number. Blank: all.", times());
            case STAGE -> {
                List<String> stages = table.kind() == TableKind.GATE
                        ? setting.gatedStages()
                        : setting.ladder().names();
                String opening = table.kind() == TableKind.GATE
                        ? "The stage whose gate the row opens, one of: "
                        : "The stage the lead goes to, one of: ";
                yield new ColumnInput(Prompts.listed(opening, stages, ""), new InputCheck.OneOf(stages, true));
            }
            case CHANGE ->
                new ColumnInput(
                        "recycle: back to marketing. demote: back a step. disqualify: off the ladder.",
                        new InputCheck.OneOf(RowEffect.Route.CHANGES, true));
            case PHASE ->
                new ColumnInput(
                        Prompts.listed("The buyer phase, in a word or two, such as: ", setting.phases(), ""),
                        new InputCheck.OneOf(setting.phases(), false));
            case LEVEL ->
                new ColumnInput(
                        "The qualification level: a whole number from 0 to 99.", whole(0, RowEffect.Level.HIGHEST));
            case ACTION -> new ColumnInput("What to do next, in a sentence. No double quotes.", sentence());
            case REASON ->
                new ColumnInput(
                        "The sentence to give instead of the one made from the conditions. No double quotes. Blank:"
                                + " the one made from the conditions.",
                        sentence());
        };
    }

    static ColumnInput description() {
        return new ColumnInput("Words for colleagues. They decide nothing. No double quotes.", sentence());
    }

    private static ColumnInput points(int decimals) {
        return new ColumnInput(
                "Points for the dimension named above: " + FactType.number(decimals) + ". A minus takes points away.",
                new InputCheck.Number(
                        decimals == 0,
                        BigDecimal.valueOf(-RowEffect.Points.MAX),
                        BigDecimal.valueOf(RowEffect.Points.MAX)));
    }

    private static InputCheck times() {
        return whole(1, RowEffect.Points.MAX_TIMES);
    }

    private static InputCheck whole(int least, int most) {
        return new InputCheck.Number(true, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    private static InputCheck sentence() {
        return new InputCheck.Length(1, LONGEST_SENTENCE);
    }
}
