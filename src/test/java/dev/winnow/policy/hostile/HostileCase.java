package dev.winnow.policy.hostile;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A workbook that somebody made to do harm.
 *
 * @param name what it tries, as a fact
 * @param workbook makes its bytes
 * @param place where it must be reported
 * @param forStock whether stock Drools can be let at it without harm to the machine
 */
record HostileCase(String name, Supplier<byte[]> workbook, String place, boolean forStock) {

    static final String FILE = "hostile.xlsx";

    /** Calls the canary, as an expression that is true. */
    static final String SING = "dev.winnow.policy.Canary.sing()";

    /** Ends a text, though stock Drools puts a backslash before a quote: there is one already. */
    static final String BREAK_OUT = "zz\\\" || " + SING + ") //";

    /** A rule of its own that sings, to be pasted after the end of another. */
    static final String RULE = "rule 'evil' when then " + SING + "; end";

    /** A case whose cells are given in pairs of place and content; the first must be reported. */
    static HostileCase cells(String name, Object... cells) {
        return new HostileCase(
                name,
                () -> {
                    HostileWorkbook workbook = new HostileWorkbook();
                    for (int index = 0; index < cells.length; index += 2) {
                        workbook.set(cells[index].toString(), cells[index + 1]);
                    }
                    return workbook.bytes();
                },
                at(cells[0].toString()),
                true);
    }

    /** A case whose workbook is changed with POI. */
    static HostileCase changed(String name, String place, UnaryOperator<HostileWorkbook> change) {
        return new HostileCase(name, () -> change.apply(new HostileWorkbook()).bytes(), place, true);
    }

    static String at(String cell) {
        if (cell.isEmpty()) {
            return FILE + " › " + HostileWorkbook.SHEET;
        }
        return FILE + " › " + HostileWorkbook.SHEET + " › " + cell;
    }

    @Override
    public String toString() {
        return name;
    }
}
