package dev.winnow.qualification;

import dev.winnow.explanation.Messages;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads the tag of a language, such as {@code en}, and finds its sentences. */
public final class Language implements Converter<Messages> {

    @Override
    public Messages convert(String value) {
        return Messages.in(value.strip());
    }
}
