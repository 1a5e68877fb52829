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

/** Finds a value that meets a condition, or one that doesn't meet it. */
final class TargetValue {

    private TargetValue() {}

    /**
     * @param found the current value; null if not known
     * @return a value that meets the condition and that the vocabulary allows; null if none is found
     */
    static @Nullable Object value(Condition condition, @Nullable Object found) {
        Fact fact = condition.fact();
        Object value = value(condition.demand(), fact, found);
        Object allowed = value == null ? null : allowed(value, fact);
        return condition.demand().holds(allowed) ? allowed : null;
    }

    /**
     * @param found the current value, which meets the condition
     * @return a value that doesn't meet the condition and that the vocabulary allows; null if the fact has to be
     *     removed
     */
    static @Nullable Object otherwise(Condition condition, @Nullable Object found) {
        Fact fact = condition.fact();
        Object value = otherwise(condition.demand(), fact, found);
        Object allowed = value == null ? null : allowed(value, fact);
        return allowed == null || condition.demand().holds(allowed) ? null : allowed;
    }

    /** Removing a decision is preferred to changing it; a number moves to the other side of its bound. */
    private static @Nullable Object otherwise(Demand demand, Fact fact, @Nullable Object found) {
        if (found instanceof Boolean flag) {
            return !flag;
        }
        return demand.match(new Demand.Functions<@Nullable Object>(
                is -> unlessUnknown(demand, fact),
                oneOf -> unlessUnknown(demand, fact),
                noneOf -> unlessUnknown(demand, fact),
                compared -> beside(compared.operator().opposite(), compared.bound(), fact),
                Demand.Range::below,
                includes -> without(includes.values(), found),
                includesNone -> with(includesNone.values().get(0), found)));
    }

    private static @Nullable Object unlessUnknown(Demand demand, Fact fact) {
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
        return demand.match(new Demand.Functions<@Nullable Object>(
                Demand.Is::value,
                oneOf -> oneOf.values().get(0),
                noneOf -> another(fact, new Demand.OneOf(noneOf.values())),
                compared -> beside(compared.operator(), compared.bound(), fact),
                Demand.Range::from,
                includes -> with(includes.values().get(0), found),
                includesNone -> without(includesNone.values(), found)));
    }

    private static List<Object> with(Object value, @Nullable Object found) {
        List<Object> values = new ArrayList<>(found instanceof List<?> list ? list : List.of());
        values.add(value);
        return values;
    }

    private static List<Object> without(List<Object> removed, @Nullable Object found) {
        List<Object> values = new ArrayList<>(found instanceof List<?> list ? list : List.of());
        values.removeAll(removed);
        return values;
    }

    /** The bound itself, or the next value of its type if the bound isn't included. */
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

    /** The value, or the nearest allowed number: a bound in a table can be outside the allowed range. */
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
