package dev.winnow.policy.writer;

import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Outcome;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.writing.Check;
import dev.winnow.policy.workbook.writing.Input;
import java.math.BigDecimal;
import java.util.List;

/** What helps to fill in what a row brings. */
final class ActionInput {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_SENTENCE = 500;

    private ActionInput() {}

    static Input of(Column.ActionColumn column, DecisionTable table, Setting setting) {
        return switch (column.template()) {
            case ID, ID_OF_ACTIVITY, ID_OF_SIGNAL ->
                new Input(
                        "Capitals, digits and dashes, such as FIT-IND-03. Stays with the row for good: no other row"
                                + " of the policy has it or ever had it.",
                        new Check.Once(LONGEST_ID));
            case POINTS -> points(setting.decimals(table));
            case AT_LEAST -> new Input("Counts only from so many times on: a whole number. Blank: from once.", times());
            case AT_MOST ->
                new Input("Counts at most so many times, the most recent first: a whole number. Blank: all.", times());
            case STAGE -> {
                List<String> stages = table.kind() == TableKind.GATE
                        ? setting.gatedStages()
                        : setting.ladder().names();
                String opening = table.kind() == TableKind.GATE
                        ? "The stage whose gate the row opens, one of: "
                        : "The stage the lead goes to, one of: ";
                yield new Input(Sentences.listed(opening, stages, ""), new Check.OneOf(stages, true));
            }
            case CHANGE ->
                new Input(
                        "recycle: back to marketing. demote: back a step. disqualify: off the ladder.",
                        new Check.OneOf(Outcome.Route.CHANGES, true));
            case PHASE ->
                new Input(
                        Sentences.listed("The buyer phase, in a word or two, such as: ", setting.phases(), ""),
                        new Check.OneOf(setting.phases(), false));
            case LEVEL ->
                new Input("The qualification level: a whole number from 0 to 99.", whole(0, Outcome.Level.HIGHEST));
            case ACTION -> new Input("What to do next, in a sentence. No double quotes.", sentence());
            case REASON ->
                new Input(
                        "The sentence to give instead of the one made from the conditions. No double quotes. Blank:"
                                + " the one made from the conditions.",
                        sentence());
        };
    }

    static Input description() {
        return new Input("Words for colleagues. They decide nothing. No double quotes.", sentence());
    }

    private static Input points(int decimals) {
        return new Input(
                "Points for the dimension named above: " + FactType.number(decimals) + ". A minus takes points away.",
                new Check.Number(
                        decimals == 0,
                        BigDecimal.valueOf(-Outcome.Points.MOST),
                        BigDecimal.valueOf(Outcome.Points.MOST)));
    }

    private static Check times() {
        return whole(1, Outcome.Points.MOST_TIMES);
    }

    private static Check whole(int least, int most) {
        return new Check.Number(true, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    private static Check sentence() {
        return new Check.Length(1, LONGEST_SENTENCE);
    }
}
