package dev.winnow.http;

import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads the name or address of a host, with or without port, in lower case. */
public final class HostName implements Converter<String> {

    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^\\s/:@?#*\\[\\]]+)(:\\d{1,5})?");

    @Override
    public String convert(String value) {
        String host = value.strip().toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "expected host names, such as leads.example.com or leads.example.com:8443, found \"%s\""
                            .formatted(value));
        }
        return host;
    }
}
