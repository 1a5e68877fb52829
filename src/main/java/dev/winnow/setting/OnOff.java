package dev.winnow.setting;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads {@code on} or {@code off}. */
public final class OnOff implements Converter<Boolean> {

    @Override
    public Boolean convert(String value) {
        return switch (value.strip()) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("expected on or off, found \"%s\"".formatted(value));
        };
    }
}
