package dev.winnow.policy.match;

import java.util.BitSet;

/**
 * Rows of one table as bits, 64 to a word, the first row the lowest. Before these words stand heads, which have a bit for
 * each word that isn't zero: words that no row is left in needn't be looked at.
 */
final class RowWords {

    private RowWords() {}

    /** @param size how many rows the table has */
    static long[] of(BitSet rows, int size) {
        int heads = heads(size);
        long[] words = new long[heads + words(size)];
        rows.stream().forEach(row -> {
            int word = row / Long.SIZE;
            words[heads + word] |= 1L << row;
            words[word / Long.SIZE] |= 1L << word;
        });
        return words;
    }

    /** How many heads there are of as many rows: the place of the first word behind them. */
    static int heads(int size) {
        return words(words(size));
    }

    private static int words(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }
}
