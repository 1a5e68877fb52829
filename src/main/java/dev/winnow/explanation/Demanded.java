package dev.winnow.explanation;

import dev.winnow.policy.table.Demand;
import java.util.List;

/**
 * What a condition demands, as data.
 *
 * @param operator as in {@link ConditionVerdict}
 * @param value a value, or a list of them
 */
record Demanded(String operator, Object value) {

    static Demanded by(Demand demand) {
        if (demand instanceof Demand.Is is) {
            return new Demanded("is", is.value());
        }
        if (demand instanceof Demand.OneOf oneOf) {
            return new Demanded("oneOf", oneOf.values());
        }
        if (demand instanceof Demand.NoneOf noneOf) {
            return new Demanded("noneOf", noneOf.values());
        }
        if (demand instanceof Demand.Compared compared) {
            String operator =
                    switch (compared.operator()) {
                        case AT_LEAST -> "atLeast";
                        case ABOVE -> "above";
                        case AT_MOST -> "atMost";
                        case BELOW -> "below";
                    };
            return new Demanded(operator, compared.bound());
        }
        if (demand instanceof Demand.Range range) {
            return new Demanded("range", List.of(range.from(), range.below()));
        }
        return demand instanceof Demand.Includes includes
                ? new Demanded("includes", includes.values())
                : new Demanded("includesNone", ((Demand.IncludesNone) demand).values());
    }
}
