package dev.winnow.insight.quota;

import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.Locale;

/** What to know about a plan, in words. */
final class QuotaWarnings {

    private QuotaWarnings() {}

    static String tooFewLeads(BigInteger needed, BigInteger brought) {
        return "The problem isn't sales, it's the leads: %s are needed, the channels bring %s."
                .formatted(number(needed), number(brought));
    }

    static String leftOut(String label, long leads, long won) {
        return "%s is left out: %s leads reached it, but %s were won."
                .formatted(label, number(BigInteger.valueOf(leads)), number(BigInteger.valueOf(won)));
    }

    static String samples() {
        return "The rates are those of made-up leads.";
    }

    /** @param month such as {@code 2026-11} */
    static String tooYoung(String month) {
        return "Leads since %s are younger than leads usually take, so that the rates may be too low; choose an earlier end."
                .formatted(month);
    }

    private static String number(BigInteger number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }
}
