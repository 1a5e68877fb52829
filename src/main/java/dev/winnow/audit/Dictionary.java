package dev.winnow.audit;

import java.util.Arrays;
import java.util.zip.Adler32;
import org.jspecify.annotations.Nullable;

/**
 * Texts that many decisions have in common, which their contents are compressed with (RFC 1950).
 *
 * @param content at most 32 KB; the texts that are likeliest come last
 */
public record Dictionary(byte[] content) {

    public static final Dictionary NONE = new Dictionary(new byte[0]);

    private static final int MOST_BYTES = 1 << 15;

    /** As much of the end of the texts as a dictionary takes. */
    public static Dictionary of(byte[] texts) {
        return new Dictionary(Arrays.copyOfRange(texts, Math.max(0, texts.length - MOST_BYTES), texts.length));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dictionary dictionary && Arrays.equals(content, dictionary.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    boolean isEmpty() {
        return content.length == 0;
    }

    /** What compressed data name it by. */
    int checksum() {
        Adler32 checksum = new Adler32();
        checksum.update(content);
        return (int) checksum.getValue();
    }
}
