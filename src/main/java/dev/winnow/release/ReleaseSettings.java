package dev.winnow.release;

import dev.winnow.setting.TimeSpan;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where releases come from. */
@ConfigMapping(prefix = "winnow.releases")
public interface ReleaseSettings {

    @WithParentName
    ReleaseMode mode();

    /** Between two looks for releases that are due or that another node activated. */
    @WithConverter(TimeSpan.class)
    Duration interval();

    /** By key, so that unknown ones don't stop the start. */
    @WithParentName
    Map<String, Optional<String>> all();
}
