package dev.winnow.insight.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    @Test
    void withoutSmallGroupsNothingIsMerged() {
        assertThat(SmallGroups.of(Map.of("a", 5L, "b", 9L), 5)).isEmpty();
        assertThat(SmallGroups.of(Map.of("a", 1L), 1)).isEmpty();
        assertThat(SmallGroups.of(Map.of(), 5)).isEmpty();
    }

    @Test
    void smallGroupsThatAreEnoughTogetherNeedNoOther() {
        assertThat(SmallGroups.of(Map.of("a", 2L, "b", 3L, "c", 6L), 5)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void tooFewTogetherTakeTheNextSmallest() {
        assertThat(SmallGroups.of(Map.of("a", 1L, "b", 2L, "c", 6L, "d", 7L), 5))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(SmallGroups.of(Map.of("a", 1L, "b", 5L, "c", 5L), 5)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void emptyGroupsTakeNoOther() {
        assertThat(SmallGroups.of(Map.of("a", 0L, "b", 6L), 5)).containsExactly("a");
    }
}
