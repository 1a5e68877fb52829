package dev.winnow.policy.match;

import java.util.BitSet;

/**
 * Rows of one table as bits, 64 per word, the first row lowest. Head words precede them, with a bit for each word that
 * isn't zero, so that empty words can be skipped.
 */
final class RowWords {

    private RowWords() {}

    /** @param size the number of rows of the table */
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

    /** The number of head words for a number of rows, which is the index of the first row word. */
    static int heads(int size) {
        return words(words(size));
    }

    private static int words(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }
}
