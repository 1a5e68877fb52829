package dev.winnow.control;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.nio.file.Path;
import java.util.Optional;

/** Where commands find the running server. */
@ConfigMapping(prefix = "winnow")
interface ControlSettings {

    /** The control socket; none: no commands. */
    @WithConverter(SocketPath.class)
    Optional<Path> control();
}
