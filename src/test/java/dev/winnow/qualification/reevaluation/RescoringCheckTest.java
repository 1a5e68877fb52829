package dev.winnow.qualification.reevaluation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RescoringCheckTest {

    @Test
    void aDayIsFine() {
        assertThatCode(() -> RescoringCheck.require(settings(Duration.ofDays(1), 50)))
                .doesNotThrowAnyException();
        assertThatCode(() -> RescoringCheck.require(settings(null, 50))).doesNotThrowAnyException();
    }

    /** A number without a unit counts seconds. */
    @Test
    void lessThanAMinuteStopsTheStart() {
        assertThatThrownBy(() -> RescoringCheck.require(settings(Duration.ofSeconds(24), 50)))
                .rootCause()
                .hasMessage("winnow.rescoring.every: expected a minute or more, as in 24h, found PT24S");
    }

    @Test
    void noLeadsASecondStopTheStart() {
        assertThatThrownBy(() -> RescoringCheck.require(settings(Duration.ofDays(1), 0)))
                .rootCause()
                .hasMessage("winnow.rescoring.rate: expected 1 or more leads a second, found 0");
    }

    private static RescoringSettings settings(@Nullable Duration every, long rate) {
        return new RescoringSettings() {
            @Override
            public Optional<Duration> every() {
                return Optional.ofNullable(every);
            }

            @Override
            public long rate() {
                return rate;
            }

            @Override
            public Optional<Set<String>> policies() {
                return Optional.empty();
            }

            @Override
            public Map<String, Optional<String>> all() {
                return Map.of();
            }
        };
    }
}
