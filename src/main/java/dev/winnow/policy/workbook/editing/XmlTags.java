package dev.winnow.policy.workbook.editing;

import java.nio.charset.StandardCharsets;

/**
 * Steps through the tags of plain XML, which has nothing but tags and text. Positions are those of the bytes, so that
 * everything that isn't changed can be copied unchanged.
 */
final class XmlTags {

    private final byte[] xml;
    private final int to;
    private int start;
    private int end;
    private int depth;
    private boolean closing;
    private boolean empty;

    XmlTags(byte[] xml) {
        this(xml, 0, xml.length);
    }

    /** Steps through a section that starts and ends between two tags. */
    XmlTags(byte[] xml, int from, int to) {
        this.xml = xml;
        this.end = from;
        this.to = to;
    }

    /** Steps to the next tag, false if there is none. */
    boolean next() {
        depth -= closing || empty ? 1 : 0;
        closing = false;
        empty = false;
        start = end;
        while (start < to && (xml[start] != '<' || xml[start + 1] == '?')) {
            start++;
        }
        if (start >= to) {
            return false;
        }
        end = endOfTag();
        closing = xml[start + 1] == '/';
        empty = xml[end - 2] == '/';
        depth += closing ? 0 : 1;
        return true;
    }

    /** Steps from a start tag to its end tag and returns the position after it. */
    int skip() {
        int outer = depth;
        boolean open = !empty;
        while (open && next()) {
            open = depth > outer || !closing;
        }
        return end;
    }

    /** The position of the tag's first character. */
    int start() {
        return start;
    }

    /** The position after the tag. */
    int end() {
        return end;
    }

    /** The number of open elements, including the current one. */
    int depth() {
        return depth;
    }

    /** Whether an element starts here. */
    boolean opens() {
        return !closing;
    }

    /** Whether the tag is a whole element. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether an element starts here whose name without prefix is the given one. */
    boolean opens(String name) {
        return !closing && is(name);
    }

    /** Whether an element ends here whose name without prefix is the given one. */
    boolean closes(String name) {
        return closing && is(name);
    }

    /** The prefix of the tag's name with its colon, or nothing. */
    String prefix() {
        int from = nameStart();
        for (int at = from; isName(xml[at]); at++) {
            if (xml[at] == ':') {
                return new String(xml, from, at + 1 - from, StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    Tag tag() {
        return new Tag(text(start, end));
    }

    String text(int from, int until) {
        return new String(xml, from, until - from, StandardCharsets.UTF_8);
    }

    private boolean is(String name) {
        int from = nameStart();
        int at = from;
        while (isName(xml[at])) {
            if (xml[at] == ':') {
                from = at + 1;
            }
            at++;
        }
        if (at - from != name.length()) {
            return false;
        }
        for (int index = 0; index < name.length(); index++) {
            if (xml[from + index] != name.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private int nameStart() {
        return start + (closing ? 2 : 1);
    }

    private static boolean isName(byte character) {
        return character < 0 || character > ' ' && character != '/' && character != '>';
    }

    private int endOfTag() {
        byte quote = 0;
        int at = start + 1;
        while (quote != 0 || xml[at] != '>') {
            if (quote != 0) {
                quote = xml[at] == quote ? 0 : quote;
            } else if (xml[at] == '"' || xml[at] == '\'') {
                quote = xml[at];
            }
            at++;
        }
        return at + 1;
    }
}
