package dev.winnow.release.diff;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives the sheets of one workbook names that spreadsheet programs take, each once. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> given = new HashSet<>();

    /** The name wished for, or one as near to it as can be. */
    String next(String wish) {
        String plain = wish.replaceAll("[\\[\\]:*?/\\\\\\p{C}]|^'|'$", "-");
        String name = cut(plain.isBlank() ? "Sheet" : plain, "");
        for (int number = 2; !given.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = cut(plain, " (" + number + ")");
        }
        return name;
    }

    private static String cut(String name, String ending) {
        int length = Math.min(name.length(), LONGEST - ending.length());
        return name.substring(0, length) + ending;
    }
}
