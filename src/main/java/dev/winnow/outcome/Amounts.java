package dev.winnow.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts of outcomes: decimals of one currency a policy. */
public final class Amounts {

    public static final String EXPECTED = "an amount of 0 or more, with at most 15 digits before and 4 after the point";

    private static final int DECIMALS = 4;
    private static final int DIGITS = 15;

    private Amounts() {}

    public static boolean isValid(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.signum() >= 0 && plain.scale() <= DECIMALS && plain.precision() - plain.scale() <= DIGITS;
    }

    /** Without trailing zeros after the point, which databases add. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
