package dev.winnow.check;

import dev.winnow.setting.TimeSpan;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How the files of requests are checked. */
@ConfigMapping(prefix = "winnow.check")
interface CheckSettings {

    /** How long a check may take, in processor time. */
    @WithConverter(TimeSpan.class)
    Duration deadline();

    /** By key, so that unknown ones don't stop the start. */
    @WithParentName
    Map<String, Optional<String>> all();
}
