package dev.winnow.setting;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** Reads a span of time as Quarkus does: {@code 30s}, {@code 5m}, {@code PT30S}, or a number of seconds. */
public final class TimeSpan implements Converter<Duration> {

    private final DurationConverter quarkus = new DurationConverter();

    @Override
    public @Nullable Duration convert(String value) {
        try {
            Duration span = quarkus.convert(value);
            if (span == null || !span.isNegative()) {
                return span;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(value, e);
        }
        throw invalid(value, null);
    }

    private static IllegalArgumentException invalid(String value, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "expected a span of time, such as 30s, 5m or 24h, found \"%s\"".formatted(value), cause);
    }
}
