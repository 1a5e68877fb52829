package dev.winnow.release.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnmovedItemsTest {

    @Test
    void nothingStayedOfNothing() {
        assertThat(UnmovedItems.of(List.of()).cardinality()).isZero();
    }

    @Test
    void allStayedWhereOnesBetweenAreGone() {
        assertThat(UnmovedItems.of(List.of(3, 7, 8, 20)).cardinality()).isEqualTo(4);
    }

    @Test
    void oneThatWentUpOrDownIsTheOnlyOneMoved() {
        assertThat(UnmovedItems.of(List.of(5, 1, 2, 3, 4)).stream()).containsExactly(1, 2, 3, 4);
        assertThat(UnmovedItems.of(List.of(2, 3, 4, 5, 1)).stream()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void oneStaysOfAReversedOrder() {
        assertThat(UnmovedItems.of(List.of(4, 3, 2, 1)).cardinality()).isEqualTo(1);
    }
}
