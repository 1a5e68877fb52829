package dev.winnow.policy.table;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Normalises header snippets for comparison: white space is ignored except in quotes and between words, and letters are
 * in Unicode NFC.
 */
final class Snippets {

    private static final Pattern SPACE = Pattern.compile("(\"[^\"]*\")|((?<=\\w)\\s+(?=\\w))|\\s+");

    private Snippets() {}

    static String squeezed(String snippet) {
        return SPACE.matcher(Normalizer.normalize(snippet, Normalizer.Form.NFC))
                .replaceAll(found -> found.group(1) != null
                        ? Matcher.quoteReplacement(found.group())
                        : found.group(2) != null ? " " : "");
    }
}
