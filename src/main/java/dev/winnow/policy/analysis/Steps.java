package dev.winnow.policy.analysis;

import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Counts the values of a number or a date in the smallest steps its type has: the last decimal, or a day. */
final class Steps {

    private Steps() {}

    /** @param rounding of a bound that lies between two steps */
    static BigInteger of(Fact fact, Object value, RoundingMode rounding) {
        if (value instanceof LocalDate date) {
            return BigInteger.valueOf(date.toEpochDay());
        }
        BigDecimal number = new BigDecimal(value.toString());
        return number.movePointRight(fact.type().decimals())
                .setScale(0, rounding)
                .toBigIntegerExact();
    }

    /** The value as a fact of its type holds it. */
    static Object value(Fact fact, BigInteger steps) {
        FactType type = fact.type();
        return switch (type.kind()) {
            case DATE -> LocalDate.ofEpochDay(steps.longValueExact());
            case WHOLE -> steps.longValueExact();
            case DECIMAL -> new BigDecimal(steps, type.decimals());
            case TEXT, CHOICE, CHOICES, YES_NO, TIME ->
                throw new IllegalArgumentException(fact.path() + " has no steps");
        };
    }
}
