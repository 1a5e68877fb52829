package dev.winnow.personal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** How personal data is protected. */
@ConfigMapping(prefix = "winnow.personal-data")
interface PersonalDataSettings {

    /** The file with the master key. */
    Path key();

    /** By key, so that unknown ones don't stop the start. */
    @WithParentName
    Map<String, Optional<String>> all();
}
