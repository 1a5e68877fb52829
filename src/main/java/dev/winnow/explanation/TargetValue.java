package dev.winnow.explanation;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a value that meets a condition, or one that doesn't. */
final class TargetValue {

    private TargetValue() {}

    /**
     * @param found the value as it is; null where it isn't known
     * @return a value that meets the condition and that the vocabulary allows; null if none can be named
     */
    static @Nullable Object value(Condition condition, @Nullable Object found) {
        Fact fact = condition.fact();
        Object value = value(condition.demand(), fact, found);
        Object allowed = value == null ? null : allowed(value, fact);
        return condition.demand().holds(allowed) ? allowed : null;
    }

    /**
     * @param found the value as it is, which meets the condition
     * @return a value that doesn't and that the vocabulary allows; null if only not to know it would do
     */
    static @Nullable Object otherwise(Condition condition, @Nullable Object found) {
        Fact fact = condition.fact();
        Object value = otherwise(condition.demand(), fact, found);
        Object allowed = value == null ? null : allowed(value, fact);
        return allowed == null || condition.demand().holds(allowed) ? null : allowed;
    }

    /** What somebody decided is rather taken back than decided otherwise; a number is moved to the other side of its bound. */
    private static @Nullable Object otherwise(Demand demand, Fact fact, @Nullable Object found) {
        if (found instanceof Boolean flag) {
            return !flag;
        }
        if (demand instanceof Demand.Compared compared) {
            return beside(compared.operator().opposite(), compared.bound(), fact);
        }
        if (demand instanceof Demand.Range range) {
            return range.below();
        }
        if (demand instanceof Demand.Includes includes) {
            return value(new Demand.IncludesNone(includes.values()), fact, found);
        }
        if (demand instanceof Demand.IncludesNone none) {
            return value(new Demand.Includes(none.values()), fact, found);
        }
        boolean canBeTakenBack = !fact.required() && fact.ifMissing() == null;
        return canBeTakenBack ? null : another(fact, demand);
    }

    private static @Nullable Object another(Fact fact, Demand demand) {
        return fact.allowed().listed().stream()
                .filter(value -> !demand.holds(value))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object value(Demand demand, Fact fact, @Nullable Object found) {
        if (demand instanceof Demand.Is is) {
            return is.value();
        }
        if (demand instanceof Demand.OneOf oneOf) {
            return oneOf.values().get(0);
        }
        if (demand instanceof Demand.NoneOf noneOf) {
            return another(fact, new Demand.OneOf(noneOf.values()));
        }
        if (demand instanceof Demand.Compared compared) {
            return beside(compared.operator(), compared.bound(), fact);
        }
        if (demand instanceof Demand.Range range) {
            return range.from();
        }
        List<Object> values = new ArrayList<>(found instanceof List<?> list ? list : List.of());
        if (demand instanceof Demand.Includes includes) {
            values.add(includes.values().get(0));
        } else {
            values.removeAll(((Demand.IncludesNone) demand).values());
        }
        return values;
    }

    /** The bound itself, or where it isn't included the next value of its type. */
    private static Object beside(Operator operator, Object bound, Fact fact) {
        int steps =
                switch (operator) {
                    case AT_LEAST, AT_MOST -> 0;
                    case ABOVE -> 1;
                    case BELOW -> -1;
                };
        if (bound instanceof Long whole) {
            return whole + steps;
        }
        if (bound instanceof BigDecimal decimal) {
            return decimal.add(
                    new BigDecimal(BigInteger.valueOf(steps), fact.type().decimals()));
        }
        return ((LocalDate) bound).plusDays(steps);
    }

    /** The value, or of numbers the nearest one that is allowed: a bound in a table may lie beyond them. */
    private static Object allowed(Object value, Fact fact) {
        if (!(fact.allowed() instanceof Allowed.Between between)) {
            return value;
        }
        BigDecimal number = new BigDecimal(value.toString());
        BigDecimal least = between.least();
        BigDecimal most = between.most();
        int decimals = fact.type().decimals();
        if (least != null && number.compareTo(least) < 0) {
            return like(value, least.setScale(decimals, RoundingMode.CEILING));
        }
        if (most != null && number.compareTo(most) > 0) {
            return like(value, most.setScale(decimals, RoundingMode.FLOOR));
        }
        return value;
    }

    private static Object like(Object value, BigDecimal number) {
        return value instanceof Long ? (Object) number.longValueExact() : number;
    }
}
