package dev.winnow.policy.workbook.editing;

import org.jspecify.annotations.Nullable;

/**
 * A start tag, whose other attributes stay unchanged when one is set or removed.
 *
 * @param text well-formed, from {@code <} to {@code >}
 */
record Tag(String text) {

    /**
     * The place of an attribute.
     *
     * @param start the position of the space before it
     * @param value the position of its value without quotes
     * @param end the position after its closing quote
     */
    private record Attribute(int start, int value, int end) {}

    /** The attribute's value as written; null if there is none. */
    @Nullable
    String get(String name) {
        Attribute found = find(name);
        return found == null ? null : text.substring(found.value(), found.end() - 1);
    }

    /** @param value without characters that need escaping */
    Tag with(String name, String value) {
        Attribute found = find(name);
        int start = found == null ? endOfName() : found.start();
        int end = found == null ? start : found.end();
        return new Tag(text.substring(0, start) + ' ' + name + "=\"" + value + '"' + text.substring(end));
    }

    Tag without(String... names) {
        Tag left = this;
        for (String name : names) {
            Attribute found = left.find(name);
            if (found != null) {
                left = new Tag(left.text.substring(0, found.start()) + left.text.substring(found.end()));
            }
        }
        return left;
    }

    /** The start tag of an element with content. */
    Tag opened() {
        return text.endsWith("/>") ? new Tag(text.substring(0, text.length() - 2) + '>') : this;
    }

    private @Nullable Attribute find(String name) {
        int start = endOfName();
        int equals = text.indexOf('=', start);
        while (equals >= 0) {
            int value = equals + 1;
            while (isSpace(value)) {
                value++;
            }
            int end = text.indexOf(text.charAt(value), value + 1) + 1;
            if (text.substring(start, equals).strip().equals(name)) {
                return new Attribute(start, value + 1, end);
            }
            start = end;
            equals = text.indexOf('=', start);
        }
        return null;
    }

    private int endOfName() {
        int at = 1;
        while (!isSpace(at) && text.charAt(at) != '/' && text.charAt(at) != '>') {
            at++;
        }
        return at;
    }

    private boolean isSpace(int at) {
        return text.charAt(at) <= ' ';
    }
}
