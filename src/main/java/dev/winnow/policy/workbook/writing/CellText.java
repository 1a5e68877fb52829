package dev.winnow.policy.workbook.writing;

import java.util.regex.Pattern;

/** Escapes texts for a workbook's file, where {@code _x000D_} stands for a character that XML can't contain. */
public final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t\\n]]");

    private CellText() {}

    public static String escaped(String text) {
        String plain = ESCAPED.matcher(text).replaceAll("_x005F_");
        return UNWRITABLE.matcher(plain).replaceAll(found -> "_x%04X_"
                .formatted((int) found.group().charAt(0)));
    }
}
