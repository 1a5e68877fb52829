package dev.winnow.control;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** Reads a path, or {@code off}. */
public final class SocketPath implements Converter<Path> {

    private static final String OFF = "off";

    /** Null for {@code off}. */
    @Override
    public @Nullable Path convert(String value) {
        try {
            return value.equals(OFF) ? null : Path.of(value);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("expected a path or off, found \"%s\"".formatted(value), e);
        }
    }
}
