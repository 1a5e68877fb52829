package dev.winnow.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowWordsTest {

    @Test
    void rowsAreBitsBehindAHeadThatSaysWhichWordsHaveAny() {
        assertThat(RowWords.heads(130)).isEqualTo(1);
        assertThat(RowWords.of(rows(1, 63, 129), 130)).containsExactly(0b101, 1L << 63 | 1L << 1, 0, 1L << 1);
    }

    @Test
    void eachHeadIsForAsManyWordsAsItHasBits() {
        int size = 64 * 64 + 1;

        long[] words = RowWords.of(rows(64 * 63, 64 * 64), size);

        assertThat(RowWords.heads(size)).isEqualTo(2);
        assertThat(words).hasSize(2 + 65);
        assertThat(words[0]).isEqualTo(1L << 63);
        assertThat(words[1]).isEqualTo(1);
        assertThat(words[2 + 63]).isEqualTo(1);
        assertThat(words[2 + 64]).isEqualTo(1);
    }

    @Test
    void aTableWithoutRowsHasNoWords() {
        assertThat(RowWords.of(new BitSet(), 0)).isEmpty();
        assertThat(RowWords.heads(0)).isZero();
    }

    private static BitSet rows(int... places) {
        BitSet rows = new BitSet();
        IntStream.of(places).forEach(rows::set);
        return rows;
    }
}
