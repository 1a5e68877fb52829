package dev.winnow.setting;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a number of bytes as Quarkus does: {@code 64M}, {@code 1G}, or {@code 0}. */
public final class ByteCount implements Converter<Long> {

    private final MemorySizeConverter quarkus = new MemorySizeConverter();

    @Override
    public Long convert(String value) {
        try {
            MemorySize size = quarkus.convert(value.strip());
            return size.asLongValue();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "expected a number of bytes, such as 64M or 1G, found \"%s\"".formatted(value), e);
        }
    }
}
