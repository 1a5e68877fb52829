package dev.winnow.http;

import dev.winnow.setting.TimeSpan;
import dev.winnow.setting.WholeNumber;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How much callers may ask of the server. */
@ConfigMapping(prefix = "winnow.limits")
interface LimitSettings {

    /** Of each caller, averaged over ten seconds. */
    @WithConverter(WholeNumber.class)
    long requestsPerSecond();

    /** In progress, of all callers. */
    @WithConverter(WholeNumber.class)
    long requestsAtOnce();

    /** How long a body may take to arrive, without the time for its size. */
    @WithConverter(TimeSpan.class)
    Duration bodyTime();

    /** Of events, open at once, of all callers. */
    @WithConverter(WholeNumber.class)
    long streams();

    /** Of events, open at once. */
    @WithConverter(WholeNumber.class)
    long streamsPerCaller();

    /** Streams of leads that are evaluated, open at once, of all callers. */
    @WithConverter(WholeNumber.class)
    long batches();

    /** Streams of leads that are evaluated, open at once. */
    @WithConverter(WholeNumber.class)
    long batchesPerCaller();

    /** Files of leads that arrive at once, of all callers. */
    @WithConverter(WholeNumber.class)
    long uploads();

    /** Attempts of each address. */
    @WithConverter(WholeNumber.class)
    long signInsPerMinute();

    /** By key, so that unknown ones don't stop the start. */
    @WithParentName
    Map<String, Optional<String>> all();
}
