package dev.winnow.policy.workbook;

import dev.winnow.policy.problem.Quoted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The content of a cell, by its stored type, not its format. */
public sealed interface CellValue {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<Text, T> text,
            Function<Decimal, T> decimal,
            Function<Date, T> date,
            Function<Flag, T> flag,
            Function<Computed, T> computed) {}

    /** The value as shown in a problem. */
    String shown();

    /** @param text without leading and trailing white space; never empty */
    record Text(String text) implements CellValue {

        /** Strips all kinds of spaces off both ends; null if nothing is left. */
        public static @Nullable Text of(String raw) {
            int from = 0;
            int to = raw.length();
            while (from < to && isBlank(raw.charAt(from))) {
                from++;
            }
            while (from < to && isBlank(raw.charAt(to - 1))) {
                to--;
            }
            return from == to ? null : new Text(raw.substring(from, to));
        }

        private static boolean isBlank(char character) {
            return Character.isWhitespace(character) || Character.isSpaceChar(character);
        }

        @Override
        public String shown() {
            return Quoted.of(text);
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.text.apply(this);
        }
    }

    /** @param number without trailing zeros */
    record Decimal(BigDecimal number) implements CellValue {

        public Decimal {
            number = number.stripTrailingZeros();
            number = number.scale() < 0 ? number.setScale(0) : number;
        }

        @Override
        public String shown() {
            return number.toPlainString();
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.decimal.apply(this);
        }
    }

    record Date(LocalDate date) implements CellValue {
        @Override
        public String shown() {
            return "the date " + date;
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.date.apply(this);
        }
    }

    record Flag(boolean flag) implements CellValue {
        @Override
        public String shown() {
            return flag ? "TRUE" : "FALSE";
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.flag.apply(this);
        }
    }

    /** A computed cell: a formula or an error. */
    record Computed(String formula) implements CellValue {
        @Override
        public String shown() {
            return "the formula " + formula;
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.computed.apply(this);
        }
    }
}
