package dev.winnow.console.imports;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as the pages show them. */
final class Shown {

    private Shown() {}

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }
}
