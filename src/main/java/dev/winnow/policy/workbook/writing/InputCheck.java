package dev.winnow.policy.workbook.writing;

import java.math.BigDecimal;
import java.util.List;

/** What spreadsheet programs see to while a cell is filled in. The server relies on none of it. */
public sealed interface InputCheck {

    /** @param only whether nothing else may be typed: not so where several values may stand in a cell */
    record OneOf(List<String> values, boolean only) implements InputCheck {

        private static final int LONGEST = 255;

        public OneOf {
            values = List.copyOf(values);
        }

        /** Whether a drop-down can carry the values itself; otherwise it takes them from cells. */
        public boolean fits() {
            return String.join(",", values).length() <= LONGEST
                    && values.stream().noneMatch(value -> value.contains(","));
        }
    }

    /** A number between the two, both included. */
    record Number(boolean whole, BigDecimal least, BigDecimal most) implements InputCheck {}

    record Length(int least, int most) implements InputCheck {}

    /** A text that no other cell of the column holds. */
    record Once(int longest) implements InputCheck {}

    /** Anything; there is only something to say about it. */
    record Any() implements InputCheck {}
}
