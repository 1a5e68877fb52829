package dev.winnow.release.diff;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes sheet names that spreadsheet programs accept, unique within a workbook. */
final class SheetNames {

    private static final int MAX_LENGTH = 31;

    private final Set<String> used = new HashSet<>();

    /** The proposed name, or one close to it. */
    String next(String proposed) {
        String plain = proposed.replaceAll("[\\[\\]:*?/\\\\\\p{C}]|^'|'$", "-");
        String name = cut(plain.isBlank() ? "Sheet" : plain, "");
        for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = cut(plain, " (" + number + ")");
        }
        return name;
    }

    private static String cut(String name, String ending) {
        int length = Math.min(name.length(), MAX_LENGTH - ending.length());
        return name.substring(0, length) + ending;
    }
}
