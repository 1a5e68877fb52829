package dev.winnow.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The filter never misses a lead, and seldom takes another one for it. */
class LeadFilterTest {

    private final LeadFilter filter = new LeadFilter();

    @Test
    void anEmptyOneContainsNothing() {
        assertThat(filter.isEmpty()).isTrue();
        assertThat(filter.mayContain(UUID.randomUUID())).isFalse();
    }

    @Test
    void everyAddedLeadIsContained() {
        List<UUID> added = Stream.generate(UUID::randomUUID).limit(100_000).toList();

        added.forEach(filter::add);

        assertThat(added).allMatch(filter::mayContain);
        assertThat(Stream.generate(UUID::randomUUID).limit(100_000).filter(filter::mayContain))
                .hasSizeLessThan(100);
    }
}
