package dev.winnow.explanation;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.vocabulary.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts conditions and values into the analysts' words. */
final class Wording {

    private Wording() {}

    /** {@code Employees is 120 people (at least 50 people)}, for one or more conditions on one fact. */
    static String held(List<Condition> conditions, @Nullable Object found) {
        Fact fact = conditions.get(0).fact();
        String demands = conditions.stream()
                .filter(condition -> !(condition.demand() instanceof Demand.Is))
                .filter(condition -> !(condition.demand() instanceof Demand.OneOf))
                .map(Wording::demand)
                .collect(Collectors.joining(", "));
        return fact.label() + " is " + value(found, fact) + (demands.isEmpty() ? "" : " (" + demands + ")");
    }

    /** {@code Employees must be at least 50 people; it is not known}. */
    static String unmet(Condition condition, @Nullable Object found) {
        Fact fact = condition.fact();
        String but = fact.subject().isRepeated()
                ? "no " + fact.subject().type().toLowerCase(Locale.ROOT) + " meets all that is asked"
                : "it is " + value(found, fact);
        return fact.label() + " must be " + demand(condition) + "; " + but;
    }

    /** {@code at least 50 people}. */
    static String demand(Condition condition) {
        Demand demand = condition.demand();
        Fact fact = condition.fact();
        if (demand instanceof Demand.Is is) {
            return value(is.value(), fact);
        }
        if (demand instanceof Demand.OneOf oneOf) {
            return "one of " + values(oneOf.values(), fact);
        }
        if (demand instanceof Demand.NoneOf noneOf) {
            return "none of " + values(noneOf.values(), fact);
        }
        if (demand instanceof Demand.Compared compared) {
            return operator(compared.operator()) + " " + value(compared.bound(), fact);
        }
        if (demand instanceof Demand.Range range) {
            return "from " + value(range.from(), fact) + " to below " + value(range.below(), fact);
        }
        if (demand instanceof Demand.Includes includes) {
            return "with any of " + values(includes.values(), fact);
        }
        return "with none of " + values(((Demand.IncludesNone) demand).values(), fact);
    }

    /** What is demanded, as data: a value, or a list of them. */
    static Object demanded(Demand demand) {
        if (demand instanceof Demand.Is is) {
            return is.value();
        }
        if (demand instanceof Demand.OneOf oneOf) {
            return oneOf.values();
        }
        if (demand instanceof Demand.NoneOf noneOf) {
            return noneOf.values();
        }
        if (demand instanceof Demand.Compared compared) {
            return compared.bound();
        }
        if (demand instanceof Demand.Range range) {
            return List.of(range.from(), range.below());
        }
        return demand instanceof Demand.Includes includes ? includes.values() : ((Demand.IncludesNone) demand).values();
    }

    /** {@code 120 people}, {@code yes}, {@code not known}. */
    static String value(@Nullable Object value, Fact fact) {
        if (value == null) {
            return "not known";
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "none" : values(list, fact);
        }
        String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return fact.unit() == null ? text : text + " " + fact.unit();
    }

    private static String values(List<?> values, Fact fact) {
        return values.stream().map(item -> value(item, fact)).collect(Collectors.joining(", "));
    }

    private static String operator(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "at least";
            case ABOVE -> "more than";
            case AT_MOST -> "at most";
            case BELOW -> "below";
        };
    }
}
