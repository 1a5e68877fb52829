package dev.winnow.console;

import java.text.NumberFormat;
import java.util.Locale;

/** Whole numbers as pages show them. */
public final class WholeNumber {

    private WholeNumber() {}

    /** {@code 12,345}. */
    public static String text(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }
}
