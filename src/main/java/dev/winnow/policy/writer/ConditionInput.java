package dev.winnow.policy.writer;

import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.ConditionTemplate;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.writing.ColumnInput;
import dev.winnow.policy.workbook.writing.InputCheck;
import java.math.BigDecimal;
import java.util.List;

/** The input help of CONDITION columns. */
final class ConditionInput {

    private static final String BLANK = " Blank: any.";
    private static final String SEVERAL = " Several, separated by commas." + BLANK;
    private static final BigDecimal MAX = BigDecimal.TEN.pow(15).subtract(BigDecimal.ONE);
    private static final int LONGEST_TEXT = 200;
    private static final int DATE_LENGTH = 10;

    private final Fact fact;
    private final ConditionTemplate template;
    private final TableContext setting;

    private ConditionInput(Column.ConditionColumn column, TableContext setting) {
        this.fact = column.fact();
        this.template = column.template();
        this.setting = setting;
    }

    static ColumnInput of(Column.ConditionColumn column, TableContext setting) {
        ConditionInput input = new ConditionInput(column, setting);
        return new ColumnInput(input.prompt(), input.check());
    }

    private String prompt() {
        return switch (template) {
            case IS_TEXT -> Prompts.listed(openingOne(), values(), BLANK);
            case ONE_OF -> Prompts.listed(openingOne(), values(), SEVERAL);
            case NONE_OF -> Prompts.listed("Anything known but these: ", values(), SEVERAL);
            case INCLUDES -> Prompts.listed("Must be among the values: one of ", values(), BLANK);
            case INCLUDES_ANY -> Prompts.listed("At least one of: ", values(), SEVERAL);
            case INCLUDES_NONE -> Prompts.listed("None of these may be among the values: ", values(), SEVERAL);
            case IS_VALUE -> (isFlag() ? "TRUE for yes, FALSE for no." : "Exactly this number: " + number()) + BLANK;
            case AT_LEAST -> "This number or more: " + number() + BLANK;
            case ABOVE -> "More than this number: " + number() + BLANK;
            case AT_MOST -> "This number or less: " + number() + BLANK;
            case BELOW -> "Less than this number: " + number() + BLANK;
            case RANGE ->
                "Two numbers, separated by a comma: 50, 200 means from 50 on and below 200. Each " + number() + BLANK;
            case IS_DATE -> "Exactly this day, " + day();
            case FROM_DATE -> "This day or later, " + day();
            case AFTER_DATE -> "After this day, " + day();
            case TO_DATE -> "This day or earlier, " + day();
            case BEFORE_DATE -> "Before this day, " + day();
        };
    }

    private String openingOne() {
        return values().isEmpty() ? "A text, written as it stands in leads." : "One of: ";
    }

    private static String day() {
        return "written as 2026-01-31." + BLANK;
    }

    private String number() {
        String unit = fact.unit() == null ? "" : " (" + fact.unit() + ")";
        String bounds = fact.allowed() instanceof Allowed.Between between && !template.isBound() ? ", " + between : "";
        return FactType.number(fact.type().decimals()) + bounds + unit + ".";
    }

    private List<String> values() {
        List<String> listed = fact.allowed().listed();
        return fact.path().equals("standing.phase") ? setting.phases() : listed;
    }

    private boolean isFlag() {
        return fact.type().kind() == FactType.Kind.YES_NO;
    }

    private InputCheck check() {
        if (isFlag()) {
            return new InputCheck.OneOf(List.of("TRUE", "FALSE"), true);
        }
        if (!values().isEmpty()) {
            boolean only = !template.isList() && !fact.allowed().listed().isEmpty();
            return new InputCheck.OneOf(values(), only);
        }
        if (template.isList()) {
            return new InputCheck.Any();
        }
        if (fact.type().isNumber()) {
            return number(template.isBound() ? new Allowed.Any() : fact.allowed());
        }
        return fact.type().kind() == FactType.Kind.DATE
                ? new InputCheck.Length(DATE_LENGTH, DATE_LENGTH)
                : new InputCheck.Length(1, LONGEST_TEXT);
    }

    private InputCheck number(Allowed allowed) {
        boolean whole = fact.type().kind() == FactType.Kind.WHOLE;
        Allowed.Between between = allowed instanceof Allowed.Between bounds ? bounds : new Allowed.Between(null, null);
        BigDecimal least = between.least();
        BigDecimal most = between.most();
        return new InputCheck.Number(whole, least == null ? MAX.negate() : least, most == null ? MAX : most);
    }
}
