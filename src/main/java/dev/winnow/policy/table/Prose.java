package dev.winnow.policy.table;

import java.util.regex.Pattern;

/** Checks sentences in tables. Stock Drools pastes them into rules as strings and comments; this server doesn't. */
final class Prose {

    static final String EXPECTED =
            "a text of at most 500 characters without double quotes, backslashes, */ and control characters";

    private static final Pattern PROSE = Pattern.compile("(?!.*\\*/)[^\"\\\\\\p{Cntrl}\\p{Cf}]{1,500}");

    private Prose() {}

    static boolean isProse(String text) {
        return PROSE.matcher(text).matches();
    }
}
