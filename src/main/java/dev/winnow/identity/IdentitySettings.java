package dev.winnow.identity;

import dev.winnow.setting.TimeSpan;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The files with the credentials that the first start creates, and the length of sessions. */
@ConfigMapping(prefix = "winnow.identity")
public interface IdentitySettings {

    Path adminPassword();

    Path integrationKey();

    /** The file with the key that encrypts session cookies. */
    Path sessionKey();

    /** How long an idle session lasts. */
    @WithConverter(TimeSpan.class)
    Duration sessionTimeout();

    /** How long a session lasts at most, however much it is used. */
    @WithConverter(TimeSpan.class)
    Duration sessionLifetime();

    /** By key, so that unknown ones don't stop the start. */
    @WithParentName
    Map<String, Optional<String>> all();
}
