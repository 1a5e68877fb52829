package dev.winnow.policy.writer;

import dev.winnow.policy.table.ConditionTemplate;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** The default columns for a fact, with an example for each. */
final class FactColumns {

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 31);
    private static final BigDecimal SOME_NUMBER = BigDecimal.TEN;

    private FactColumns() {}

    /** The templates for a fact; none for a time, which tables can't use. */
    static List<ConditionTemplate> suiting(Fact fact) {
        return switch (fact.type().kind()) {
            case TEXT -> List.of(ConditionTemplate.IS_TEXT);
            case CHOICE -> List.of(listable(fact) ? ConditionTemplate.ONE_OF : ConditionTemplate.IS_TEXT);
            case CHOICES -> List.of(listable(fact) ? ConditionTemplate.INCLUDES_ANY : ConditionTemplate.INCLUDES);
            case YES_NO -> List.of(ConditionTemplate.IS_VALUE);
            case WHOLE, DECIMAL ->
                fact.name().equals("daysAgo")
                        ? List.of(ConditionTemplate.AT_MOST)
                        : List.of(ConditionTemplate.AT_LEAST, ConditionTemplate.BELOW);
            case DATE -> List.of(ConditionTemplate.FROM_DATE);
            case TIME -> List.of();
        };
    }

    /**
     * Whether the values can be in a list: a comma would separate them, and stock Drools reads an apostrophe there as a
     * quote.
     */
    private static boolean listable(Fact fact) {
        return fact.allowed().listed().stream().noneMatch(value -> value.contains(",") || value.contains("'"));
    }

    static String label(Fact fact, ConditionTemplate template) {
        String unit = fact.unit() == null ? "" : " (" + fact.unit() + ")";
        return fact.label()
                + switch (template) {
                    case ONE_OF -> ", one of";
                    case INCLUDES_ANY -> ", any of";
                    case INCLUDES -> " include";
                    case AT_LEAST -> ", from" + unit;
                    case BELOW -> ", below" + unit;
                    case AT_MOST -> ", up to" + unit;
                    case FROM_DATE -> ", from";
                    default -> "";
                };
    }

    static Demand example(Fact fact, ConditionTemplate template) {
        Object value = value(fact);
        return switch (template) {
            case ONE_OF -> new Demand.OneOf(List.of(value));
            case INCLUDES, INCLUDES_ANY -> new Demand.Includes(List.of(value));
            case AT_LEAST, FROM_DATE -> new Demand.Compared(Operator.AT_LEAST, value);
            case AT_MOST -> new Demand.Compared(Operator.AT_MOST, value);
            default -> new Demand.Is(value);
        };
    }

    private static Object value(Fact fact) {
        Object example = fact.example();
        return switch (fact.type().kind()) {
            case TEXT -> example instanceof String text && !fact.path().equals("id") ? text : "example";
            case CHOICE, CHOICES -> fact.allowed().listed().get(0);
            case YES_NO -> true;
            case DATE -> example instanceof LocalDate ? example : SOME_DAY;
            case WHOLE ->
                example instanceof Long ? example : (Object) number(fact).longValue();
            case DECIMAL -> example instanceof BigDecimal ? example : number(fact);
            case TIME -> throw new IllegalArgumentException("no table looks at times");
        };
    }

    private static BigDecimal number(Fact fact) {
        if (!(fact.allowed() instanceof Allowed.Between between) || between.contains(SOME_NUMBER)) {
            return SOME_NUMBER;
        }
        BigDecimal bound = between.least() == null ? between.most() : between.least();
        return bound == null ? SOME_NUMBER : inDecimals(bound, fact.type());
    }

    private static BigDecimal inDecimals(BigDecimal bound, FactType type) {
        return bound.setScale(type.decimals(), RoundingMode.CEILING);
    }
}
