package dev.winnow.release.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StayedTest {

    @Test
    void nothingStayedOfNothing() {
        assertThat(Stayed.of(List.of()).cardinality()).isZero();
    }

    @Test
    void allStayedWhereOnesBetweenAreGone() {
        assertThat(Stayed.of(List.of(3, 7, 8, 20)).cardinality()).isEqualTo(4);
    }

    @Test
    void oneThatWentUpOrDownIsTheOnlyOneMoved() {
        assertThat(Stayed.of(List.of(5, 1, 2, 3, 4)).stream()).containsExactly(1, 2, 3, 4);
        assertThat(Stayed.of(List.of(2, 3, 4, 5, 1)).stream()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void oneStaysOfAReversedOrder() {
        assertThat(Stayed.of(List.of(4, 3, 2, 1)).cardinality()).isEqualTo(1);
    }
}
