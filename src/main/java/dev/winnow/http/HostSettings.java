package dev.winnow.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;
import java.util.Set;

/** The names that the server is reached by. */
@ConfigMapping(prefix = "winnow")
interface HostSettings {

    /** With or without port; none: any. */
    Optional<Set<@WithConverter(HostName.class) String>> hosts();
}
