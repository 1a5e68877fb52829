package dev.winnow.policy.table;

import java.util.regex.Pattern;

/** Sentences in a table. The server never pastes them into rules, but stock Drools does, as strings and comments. */
final class Prose {

    static final String EXPECTED =
            "a text of at most 500 characters without double quotes, backslashes, */ and control characters";

    private static final Pattern PROSE = Pattern.compile("(?!.*\\*/)[^\"\\\\\\p{Cntrl}\\p{Cf}]{1,500}");

    private Prose() {}

    static boolean isProse(String text) {
        return PROSE.matcher(text).matches();
    }
}
