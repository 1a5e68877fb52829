package dev.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SampleFunnelTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    void leadsAreTheSameEachTime() {
        assertThat(SampleFunnel.before(NOW)).isEqualTo(SampleFunnel.before(NOW)).hasSize(2_000);
    }

    @Test
    void everythingHappenedInThePast() {
        assertThat(SampleFunnel.before(NOW)).allSatisfy(lead -> {
            assertThat(lead.asOf()).isBefore(NOW);
            assertThat(lead.facts().path("activities")).allSatisfy(activity -> assertThat(
                            Instant.parse(activity.path("occurredAt").textValue()))
                    .isBefore(lead.asOf()));
        });
    }
}
