package dev.winnow.policy.sheets;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param index counted from 0
 * @param label of its heading; "column D" without one
 * @param role {@code condition}, {@code fact} in cases, what it sets ({@code id}, {@code points}, …), {@code description},
 *     {@code entry} in definition sheets, {@code unknown}
 * @param fact the path of a condition's or a case's fact
 * @param comparison of a condition, such as {@code at least}
 * @param input what its cells may contain
 */
public record SheetColumn(
        int index,
        String label,
        String role,
        @Nullable String fact,
        @Nullable String comparison,
        Input input) {

    /**
     * What a cell may contain.
     *
     * @param type as in vocabularies: {@code text}, {@code whole number}, {@code decimal (2)}, {@code yes/no}, …
     * @param unit shown after values
     * @param values the allowed or suggested values
     * @param isClosed whether other values are errors
     * @param separator of several values in one cell; null if it contains one
     */
    public record Input(
            String type,
            @Nullable String unit,
            List<String> values,
            boolean isClosed,
            @Nullable String separator,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {

        static final Input TEXT = of("text");

        public Input {
            values = List.copyOf(values);
        }

        static Input of(String type) {
            return new Input(type, null, List.of(), false, null, null, null);
        }

        static Input oneOf(List<String> values) {
            return new Input("choice", null, values, true, null, null, null);
        }

        static Input suggested(List<String> values) {
            return new Input("text", null, values, false, null, null, null);
        }

        static Input number(String type, @Nullable BigDecimal least, @Nullable BigDecimal most) {
            return new Input(type, null, List.of(), false, null, least, most);
        }

        Input separatedBy(String separator) {
            return new Input(type, unit, values, isClosed, separator, least, most);
        }

        /** Whether it contains one number. */
        boolean isNumber() {
            return separator == null && (type.equals("whole number") || type.startsWith("decimal"));
        }

        /** Whether it contains {@code TRUE} or {@code FALSE}. */
        boolean isFlag() {
            return type.equals("yes/no");
        }
    }

    /** Such as {@code D}. */
    public String letter() {
        return CellReference.convertNumToColString(index);
    }
}
