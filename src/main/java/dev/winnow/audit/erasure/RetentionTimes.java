package dev.winnow.audit.erasure;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** How long personal data are kept after the last decision on a lead, by policy. */
@ConfigMapping(prefix = "winnow.retention")
interface RetentionTimes {

    /** How often that is looked at. */
    String interval();

    Map<String, Duration> policies();
}
