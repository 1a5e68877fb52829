package dev.winnow.policy.workbook.writing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A check that spreadsheet programs make on input. The server relies on none of them. */
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

    /** @param only whether other input is rejected; false if a cell can contain several values */
    record OneOf(List<String> values, boolean only) implements InputCheck {

        private static final int LONGEST = 255;

        public OneOf {
            values = List.copyOf(values);
        }

        /** Whether the values fit into the drop-down itself; otherwise it reads them from cells. */
        public boolean fits() {
            return String.join(",", values).length() <= LONGEST
                    && values.stream().noneMatch(value -> value.contains(","));
        }

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.oneOf.apply(this);
        }
    }

    /** A number from {@code least} to {@code most}. */
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

    /** A text that is unique in its column. */
    record Once(int longest) implements InputCheck {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.once.apply(this);
        }
    }

    /** Any input; the column only has a prompt. */
    record Any() implements InputCheck {
        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.any.apply(this);
        }
    }
}
