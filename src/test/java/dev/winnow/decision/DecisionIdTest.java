package dev.winnow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionIdTest {

    private static final Instant MOMENT = Instant.parse("2026-11-22T09:30:00.123456Z");

    @Test
    void idIsOfVersionSeven() {
        UUID id = DecisionId.at(MOMENT);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void idHoldsItsMillisecond() {
        UUID id = DecisionId.at(MOMENT);

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MOMENT.toEpochMilli());
    }

    @Test
    void idsAscendWithEveryMicrosecond() {
        List<String> ids = Stream.iterate(MOMENT, moment -> moment.plusNanos(1_000))
                .limit(2_000)
                .map(moment -> DecisionId.at(moment).toString())
                .toList();

        assertThat(ids).isSorted();
    }

    @Test
    void idsOfOneMomentDiffer() {
        assertThat(Stream.generate(() -> DecisionId.at(MOMENT)).limit(1_000)).doesNotHaveDuplicates();
    }
}
