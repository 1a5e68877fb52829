package dev.winnow.qualification.reevaluation;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.time.Duration;

/** Stops the start if a setting can't be meant. */
final class RescoringCheck {

    private static final int FAILURE = 1;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private RescoringCheck() {}

    static void require(RescoringSettings settings) {
        settings.every().filter(every -> every.compareTo(SHORTEST) < 0).ifPresent(every -> {
            throw wrong("every: expected a minute or more, as in 24h, found %s".formatted(every));
        });
        if (settings.rate() < 1) {
            throw wrong("rate: expected 1 or more leads a second, found %s".formatted(settings.rate()));
        }
    }

    private static IllegalStateException wrong(String setting) {
        return new IllegalStateException(
                "Can't use winnow.rescoring", new PreventFurtherStepsException("winnow.rescoring." + setting, FAILURE));
    }
}
