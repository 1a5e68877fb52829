package dev.winnow.qualification.reevaluation;

import dev.winnow.setting.TimeSpan;
import dev.winnow.setting.WholeNumber;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether and how leads are evaluated again as of now. */
@ConfigMapping(prefix = "winnow.rescoring")
interface RescoringSettings {

    /** Between the beginnings of two runs; absent if there are none. */
    Optional<@WithConverter(TimeSpan.class) Duration> every();

    /** The most leads that a run evaluates in a second. */
    @WithConverter(WholeNumber.class)
    long rate();

    /** Whose leads; absent for all policies. */
    Optional<Set<String>> policies();

    /** By key, so that unknown ones don't stop the start. */
    @WithParentName
    Map<String, Optional<String>> all();

    default boolean isOn() {
        return every().isPresent();
    }

    default boolean includes(String policy) {
        return policies().map(names -> names.contains(policy)).orElse(true);
    }
}
