package dev.winnow.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Looks at the bytes of XML before it is parsed, and refuses what would take the parser's memory or time: entities, long
 * tags and texts, cells far to the right, many or long formulas that stand for several cells.
 */
final class XmlGuard {

    private static final int LONGEST_TAG = 16_384;
    private static final int LONGEST_TEXT = 262_144;
    private static final int LONGEST_SHARED_FORMULA = 1_000;
    private static final int MOST_ARRAY_FORMULAS = 1_000;
    private static final int MOST_LETTERS = 3;
    private static final String USUAL = "XML as spreadsheet programs write it";

    private final byte[] tag = new byte[LONGEST_TAG];
    private int tagLength;
    private boolean isInTag;
    private boolean isInComment;
    private byte quote;
    private int textLength;
    private int formulaLength;
    private boolean isSharedFormula;
    private int arrayFormulas;
    private long rows;
    private long texts;
    private boolean is1904;

    /** Takes more bytes. */
    void take(byte[] bytes, int length) throws UnreadableFileException {
        for (int index = 0; index < length; index++) {
            byte next = bytes[index];
            if (next == 0) {
                throw new UnreadableFileException(USUAL, "another encoding than UTF-8");
            }
            if (isInTag) {
                inTag(next);
            } else if (next == '<') {
                isInTag = true;
                tagLength = 0;
            } else {
                inText();
            }
        }
    }

    /** The rows of the sheet. */
    long rows() {
        return rows;
    }

    /** The texts that cells share. */
    long texts() {
        return texts;
    }

    /** Whether days are counted from 1904. */
    boolean is1904() {
        return is1904;
    }

    private void inTag(byte next) throws UnreadableFileException {
        if (isInComment) {
            tagLength = next == '-' ? tagLength + 1 : next == '>' && tagLength >= 2 ? -1 : 0;
            if (tagLength < 0) {
                isInComment = false;
                isInTag = false;
            }
            return;
        }
        if (next == '>' && quote == 0) {
            isInTag = false;
            ended();
            return;
        }
        if (tagLength == LONGEST_TAG) {
            throw new UnreadableFileException(USUAL, "a tag of more than " + LONGEST_TAG + " bytes");
        }
        tag[tagLength++] = next;
        if (tagLength == 3 && tag[0] == '!' && tag[1] == '-' && tag[2] == '-') {
            isInComment = true;
            tagLength = 0;
        } else if (tagLength == 2 && tag[0] == '!' && next != '-') {
            throw new UnreadableFileException(USUAL, "a document type or a section of plain text");
        } else if (quote == next) {
            quote = 0;
        } else if (quote == 0 && (next == '"' || next == '\'')) {
            quote = next;
        }
    }

    private void inText() throws UnreadableFileException {
        textLength++;
        formulaLength++;
        if (textLength > LONGEST_TEXT || (isSharedFormula && formulaLength > LONGEST_SHARED_FORMULA)) {
            throw new UnreadableFileException(USUAL, "a text or formula that is too long for a cell");
        }
    }

    private void ended() throws UnreadableFileException {
        switch (name()) {
            case "?xml" -> checkEncoding();
            case "row" -> {
                rows++;
                textLength = 0;
            }
            case "c" -> {
                textLength = 0;
                checkPlace();
            }
            case "si" -> {
                texts++;
                textLength = 0;
            }
            case "f" -> startFormula();
            case "/f" -> isSharedFormula = false;
            case "workbookPr" -> is1904 = contains("date1904=\"1\"") || contains("date1904=\"true\"");
            default -> {}
        }
    }

    /** Without its prefix. */
    private String name() {
        int start = 0;
        int end = 0;
        while (end < tagLength && tag[end] > ' ' && (tag[end] != '/' || end == 0)) {
            if (tag[end] == ':') {
                start = end + 1;
            }
            end++;
        }
        String name = new String(tag, start, end - start, StandardCharsets.UTF_8);
        return start > 0 && tag[0] == '/' ? "/" + name : name;
    }

    private void checkEncoding() throws UnreadableFileException {
        if (contains("encoding") && !contains("utf-8")) {
            throw new UnreadableFileException(USUAL, "another encoding than UTF-8");
        }
    }

    /** The column has at most three letters: the parser makes room for all columns before a cell. */
    private void checkPlace() throws UnreadableFileException {
        int letters = 0;
        for (int index = 0; index < tagLength; index++) {
            byte next = tag[index];
            boolean isDigit = next >= '0' && next <= '9';
            if (next == '&' || (isDigit && letters > MOST_LETTERS)) {
                throw new UnreadableFileException("cells up to column XFD", "one beyond it");
            }
            boolean isLetter = next >= 'A' && next <= 'Z' || next >= 'a' && next <= 'z';
            letters = isLetter ? letters + 1 : next == '$' ? letters : 0;
        }
    }

    /** The parser works each cell's own formula out, and looks for each cell through all formulas of several cells. */
    private void startFormula() throws UnreadableFileException {
        formulaLength = 0;
        boolean isEmpty = tagLength > 0 && tag[tagLength - 1] == '/';
        isSharedFormula = !isEmpty && (contains("shared") || contains("&"));
        if (contains("array") || contains("&")) {
            arrayFormulas++;
        }
        if (arrayFormulas > MOST_ARRAY_FORMULAS) {
            throw new UnreadableFileException("at most " + MOST_ARRAY_FORMULAS + " array formulas", "more");
        }
    }

    private boolean contains(String text) {
        return new String(tag, 0, tagLength, StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .contains(text);
    }
}
