package dev.winnow.audit.erasure;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** Retention times of personal data after the last decision on a lead that somebody asked for, by policy. */
@ConfigMapping(prefix = "winnow.retention")
public interface RetentionTimes {

    /** How often overdue leads are looked for. */
    String interval();

    Map<String, Duration> policies();
}
