package dev.winnow.policy.workbook.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** Tells defined names that matter from those that programs leave behind. None can change the value of a cell. */
final class DefinedName {

    /** Texts, names of sheets and workbooks, columns of tables, and lists of constants. */
    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|\\[[^\\[\\]]*+]|\\{[^{}]*+}");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+([eE][+-]?[0-9]+)?%?");

    /** {@code #REF!} and the like. */
    private static final Pattern ERROR = Pattern.compile("#(REF!|NAME\\?|N/A|VALUE!|NULL!|NUM!|DIV/0!)");

    /** Functions that select cells, as lists for drop-downs do. */
    private static final Pattern SELECTS = Pattern.compile("(OFFSET|INDEX|INDIRECT|CHOOSE)\\(.*");

    /** Operators, calls of functions and links to other programs. */
    private static final Pattern COMPUTES = Pattern.compile("[-+*/^&<>=%|]|[\\p{L}\\p{N}_.]\\(");

    private DefinedName() {}

    /** Whether a program made the name for itself: users can't see or delete it. */
    static boolean isLeftover(Attributes attributes) {
        String name = String.valueOf(PartHandler.value(attributes, "name"));
        return PartHandler.isTrue(attributes, "hidden")
                || name.toLowerCase(Locale.ROOT).startsWith("_xl");
    }

    /** Whether what the name referred to is gone. */
    static boolean isLost(String formula) {
        return formula.isBlank() || ERROR.matcher(formula).find();
    }

    /** Whether the name is more than cells or a constant. */
    static boolean computes(String formula) {
        String text = formula.strip().replaceFirst("^=", "");
        return !isLost(text)
                && !NUMBER.matcher(text).matches()
                && !SELECTS.matcher(text).matches()
                && COMPUTES.matcher(QUOTED.matcher(text).replaceAll("")).find();
    }
}
