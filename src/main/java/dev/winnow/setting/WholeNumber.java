package dev.winnow.setting;

import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** Reads a whole number that isn't negative. */
public final class WholeNumber implements Converter<Long> {

    @Override
    public Long convert(String value) {
        try {
            long number = Long.parseLong(value.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid(value, e);
        }
        throw invalid(value, null);
    }

    private static IllegalArgumentException invalid(String value, @Nullable Exception cause) {
        return new IllegalArgumentException("expected a whole number, 0 or more, found \"%s\"".formatted(value), cause);
    }
}
