package dev.winnow.policy.analysis;

import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Converts numbers and dates to whole steps of their type, the last decimal or a day, and back. */
final class Steps {

    private Steps() {}

    /** @param rounding of a bound between two steps */
    static BigInteger of(Fact fact, Object value, RoundingMode rounding) {
        if (value instanceof LocalDate date) {
            return BigInteger.valueOf(date.toEpochDay());
        }
        BigDecimal number = new BigDecimal(value.toString());
        return number.movePointRight(fact.type().decimals())
                .setScale(0, rounding)
                .toBigIntegerExact();
    }

    /** The value with the Java type of the fact. */
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
