package dev.winnow.policy.writer;

import dev.winnow.policy.table.ActionTemplate;
import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.table.TableWriter;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;

/** Explains the kinds of columns and tables in plain words, with examples from the tables. */
final class ReadMeGuide {

    private ReadMeGuide() {}

    static String meaning(TableKind kind) {
        return switch (kind) {
            case SCORE ->
                "Every row that holds adds its points to the dimension named above the table, which has its own upper and"
                        + " lower limit. Points may be negative.";
            case GATE -> "Rows of one stage are alternatives: one row that holds opens the gate of its stage.";
            case ROUTE -> "Read from the top: the first row that holds sends the lead to another stage.";
            case PHASE -> "Read from the top: the first row that holds names the buyer phase.";
            case LEVEL -> "Read from the top: the first row that holds gives the qualification level.";
            case ACTION -> "Read from the top: the first row that holds gives the next action.";
        };
    }

    static String conditions(RecordType recordType) {
        return switch (recordType) {
            case LEAD -> "On the lead: the person, the company, what sales has found out.";
            case ACTIVITY, SIGNAL -> "On what the lead did: one activity or signal, for which all of them hold.";
            case SCORE, STANDING -> "On what has been worked out before: points, stage, phase.";
        };
    }

    /** The kind of a column; columns of one kind are filled in the same way. */
    static String kind(Column column) {
        return column.match(
                condition -> {
                    FactType.Kind type = condition.fact().type().kind();
                    boolean choice = !condition.fact().allowed().listed().isEmpty();
                    return condition.template() + " " + type + " " + choice;
                },
                action -> action.template().name(),
                description -> "DESCRIPTION");
    }

    /** How to fill in a cell of a column, with the first example from the table. */
    static String grammar(Column column, DecisionTable table) {
        return rule(column) + example(column, table);
    }

    private static String rule(Column column) {
        return column.match(
                ReadMeGuide::conditionRule,
                action -> actionRule(action.template()),
                description -> "Words for colleagues, without double quotes. May stay blank.");
    }

    private static String conditionRule(Column.ConditionColumn condition) {
        boolean flag = condition.fact().type().kind() == FactType.Kind.YES_NO;
        boolean choice = !condition.fact().allowed().listed().isEmpty();
        return switch (condition.template()) {
            case IS_TEXT -> choice ? "One value of the drop-down." : "A text, written as it stands in leads.";
            case ONE_OF -> "One or more values, with commas between; the fact must be one of them.";
            case NONE_OF -> "One or more values, with commas between; the fact must be known and none of them.";
            case INCLUDES -> "One value, which must be among those of the lead.";
            case INCLUDES_ANY ->
                "One or more values, with commas between; one of them must be among those of the lead.";
            case INCLUDES_NONE -> "One or more values, with commas between; none may be among those of the lead.";
            case IS_VALUE -> flag ? "TRUE means yes, FALSE means no." : "A number; the fact must be the same.";
            case AT_LEAST -> "A number; the fact must be that or more.";
            case ABOVE -> "A number; the fact must be more.";
            case AT_MOST -> "A number; the fact must be that or less.";
            case BELOW -> "A number; the fact must be less.";
            case RANGE -> "Two numbers with a comma between: 50, 200 means from 50 on and below 200.";
            case IS_DATE -> "A day, written year, month, day; the fact must be that day.";
            case FROM_DATE -> "A day, written year, month, day; the fact must be that day or later.";
            case AFTER_DATE -> "A day, written year, month, day; the fact must be later.";
            case TO_DATE -> "A day, written year, month, day; the fact must be that day or earlier.";
            case BEFORE_DATE -> "A day, written year, month, day; the fact must be earlier.";
        };
    }

    private static String actionRule(ActionTemplate template) {
        return switch (template) {
            case ID, ID_OF_ACTIVITY, ID_OF_SIGNAL -> "Capitals, digits and dashes, each id once in the policy.";
            case POINTS -> "A number; with a minus the row takes points away.";
            case AT_LEAST -> "A whole number: how often the row must hold to count. Blank: once.";
            case AT_MOST -> "A whole number: how often it counts, the most recent first. Blank: each time.";
            case STAGE -> "A stage of the ladder, out of the drop-down.";
            case CHANGE -> "recycle, demote or disqualify.";
            case PHASE -> "The buyer phase, in a word or two.";
            case LEVEL -> "A whole number from 0 to 99.";
            case ACTION -> "What to do next, in a sentence without double quotes.";
            case REASON -> "The sentence to give instead of the one made from the conditions. May stay blank.";
        };
    }

    private static String example(Column column, DecisionTable table) {
        String found = TableWriter.example(table, column);
        return found == null ? "" : " Example: " + found;
    }
}
