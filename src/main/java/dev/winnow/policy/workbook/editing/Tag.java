package dev.winnow.policy.workbook.editing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A start tag, whose other attributes stay unchanged when one is set or removed.
 *
 * @param text from {@code <} to {@code >}
 */
record Tag(String text) {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    /** The attribute's value as written; null if there is none. */
    @Nullable
    String get(String name) {
        Matcher found = find(name);
        return found == null ? null : found.group(2).substring(1, found.group(2).length() - 1);
    }

    /** @param value without characters that need escaping */
    Tag with(String name, String value) {
        String attribute = " " + name + "=\"" + value + '"';
        Matcher found = find(name);
        if (found != null) {
            return new Tag(text.substring(0, found.start()) + attribute + text.substring(found.end()));
        }
        int at = 1;
        while (!isEndOfName(text.charAt(at))) {
            at++;
        }
        return new Tag(text.substring(0, at) + attribute + text.substring(at));
    }

    Tag without(String... names) {
        Tag left = this;
        for (String name : names) {
            Matcher found = left.find(name);
            if (found != null) {
                left = new Tag(left.text.substring(0, found.start()) + left.text.substring(found.end()));
            }
        }
        return left;
    }

    /** The start tag of an element with content. */
    Tag opened() {
        return isEmpty() ? new Tag(text.substring(0, text.length() - 2) + '>') : this;
    }

    /** The tag of an element without content. */
    Tag emptied() {
        return isEmpty() ? this : new Tag(text.substring(0, text.length() - 1) + "/>");
    }

    private boolean isEmpty() {
        return text.endsWith("/>");
    }

    private @Nullable Matcher find(String name) {
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    private static boolean isEndOfName(char character) {
        return Character.isWhitespace(character) || character == '/' || character == '>';
    }
}
