package dev.winnow.explanation;

import dev.winnow.policy.table.Demand;
import java.util.List;

/**
 * What a condition demands, as data.
 *
 * @param operator as in {@link ConditionVerdict}
 * @param value a value, or a list of them
 */
record RequiredValue(String operator, Object value) {

    static RequiredValue by(Demand demand) {
        if (demand instanceof Demand.Is is) {
            return new RequiredValue("is", is.value());
        }
        if (demand instanceof Demand.OneOf oneOf) {
            return new RequiredValue("oneOf", oneOf.values());
        }
        if (demand instanceof Demand.NoneOf noneOf) {
            return new RequiredValue("noneOf", noneOf.values());
        }
        if (demand instanceof Demand.Compared compared) {
            String operator =
                    switch (compared.operator()) {
                        case AT_LEAST -> "atLeast";
                        case ABOVE -> "above";
                        case AT_MOST -> "atMost";
                        case BELOW -> "below";
                    };
            return new RequiredValue(operator, compared.bound());
        }
        if (demand instanceof Demand.Range range) {
            return new RequiredValue("range", List.of(range.from(), range.below()));
        }
        return demand instanceof Demand.Includes includes
                ? new RequiredValue("includes", includes.values())
                : new RequiredValue("includesNone", ((Demand.IncludesNone) demand).values());
    }
}
