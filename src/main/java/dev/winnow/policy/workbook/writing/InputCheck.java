package dev.winnow.policy.workbook.writing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What spreadsheet programs see to while a cell is filled in. The server relies on none of it. */
public sealed interface InputCheck {

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<OneOf, T> oneOf,
            Function<Number, T> number,
            Function<Length, T> length,
            Function<Once, T> once,
            Function<Any, T> any) {}

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

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.oneOf.apply(this);
        }
    }

    /** A number between the two, both included. */
    record Number(boolean whole, BigDecimal least, BigDecimal most) implements InputCheck {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.number.apply(this);
        }
    }

    record Length(int least, int most) implements InputCheck {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.length.apply(this);
        }
    }

    /** A text that no other cell of the column holds. */
    record Once(int longest) implements InputCheck {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.once.apply(this);
        }
    }

    /** Anything; there is only something to say about it. */
    record Any() implements InputCheck {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.any.apply(this);
        }
    }
}
