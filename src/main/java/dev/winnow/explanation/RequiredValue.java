package dev.winnow.explanation;

import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;

/**
 * The operator and value of a condition, as data.
 *
 * @param operator as in {@link ConditionVerdict}
 * @param value a value, or a list of them
 */
record RequiredValue(String operator, Object value) {

    static RequiredValue by(Demand demand) {
        return demand.match(new Demand.Functions<>(
                is -> new RequiredValue("is", is.value()),
                oneOf -> new RequiredValue("oneOf", oneOf.values()),
                noneOf -> new RequiredValue("noneOf", noneOf.values()),
                compared -> new RequiredValue(word(compared.operator()), compared.bound()),
                range -> new RequiredValue("range", range.values()),
                includes -> new RequiredValue("includes", includes.values()),
                includesNone -> new RequiredValue("includesNone", includesNone.values())));
    }

    private static String word(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "atLeast";
            case ABOVE -> "above";
            case AT_MOST -> "atMost";
            case BELOW -> "below";
        };
    }
}
