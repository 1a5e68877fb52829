package dev.winnow.policy.rule;

/**
 * How deep the brackets of a DRL file are nested. The parser calls itself for each level, so it must not see a file
 * that is nested without limit.
 */
final class Nesting {

    /** More than any allowed rule needs. */
    static final int DEEPEST = 20;

    private Nesting() {}

    /** The line, from 1, where brackets are nested too deeply; 0 if they are nowhere. */
    static int tooDeepLine(String drl) {
        int depth = 0;
        int line = 1;
        int index = 0;
        while (index < drl.length()) {
            char c = drl.charAt(index);
            if (c == '"' || c == '\'') {
                index = endOfText(drl, index);
            } else if (drl.startsWith("//", index)) {
                index = endOfLine(drl, index) - 1;
            } else if (drl.startsWith("/*", index)) {
                int end = endOfComment(drl, index);
                line += (int) drl.substring(index, end)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
                index = end - 1;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == '\n') {
                line++;
            }
            if (depth > DEEPEST) {
                return line;
            }
            index++;
        }
        return 0;
    }

    /** The index of the closing quote, or of the end of the line: no text of a rule has several lines. */
    private static int endOfText(String drl, int start) {
        for (int index = start + 1; index < drl.length(); index++) {
            char c = drl.charAt(index);
            if (c == '\\') {
                index++;
            } else if (c == drl.charAt(start)) {
                return index;
            } else if (c == '\n') {
                return index - 1;
            }
        }
        return drl.length();
    }

    private static int endOfLine(String drl, int start) {
        int end = drl.indexOf('\n', start);
        return end < 0 ? drl.length() : end;
    }

    private static int endOfComment(String drl, int start) {
        int end = drl.indexOf("*/", start + 2);
        return end < 0 ? drl.length() : end + 2;
    }
}
