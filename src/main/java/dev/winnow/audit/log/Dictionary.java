package dev.winnow.audit.log;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.Adler32;
import org.jspecify.annotations.Nullable;

/** Texts that many decisions have in common, which their contents are compressed with (raw content, RFC 8878). */
public final class Dictionary {

    public static final Dictionary NONE = new Dictionary(new byte[0]);

    /** With more than these, Zstandard searches its matches in another way at this level, and finds fewer. */
    private static final int MOST_BYTES = 255 << 10;

    /** Of 22; those above it take much more time for little less space. */
    private static final int LEVEL = 5;

    /** To make one takes two thirds of what it takes to compress a small decision, so these are used again. */
    private static final BlockingQueue<ZstdCompressCtx> CONTEXTS = new ArrayBlockingQueue<>(16);

    private final byte[] content;
    private final int checksum;
    private final ZstdDictCompress compressing;
    private final ZstdDictDecompress decompressing;

    public Dictionary(byte[] content) {
        this.content = content;
        Adler32 adler = new Adler32();
        adler.update(content);
        this.checksum = (int) adler.getValue();
        this.compressing = new ZstdDictCompress(content, LEVEL);
        this.decompressing = new ZstdDictDecompress(content);
    }

    /** As much of the end of the texts as a dictionary takes; the texts that are likeliest come last. */
    public static Dictionary of(byte[] texts) {
        return new Dictionary(Arrays.copyOfRange(texts, Math.max(0, texts.length - MOST_BYTES), texts.length));
    }

    /** As a frame of Zstandard. */
    byte[] compress(byte[] bytes) {
        ZstdCompressCtx context = Objects.requireNonNullElseGet(CONTEXTS.poll(), ZstdCompressCtx::new);
        try {
            return context.loadDict(compressing).compress(bytes);
        } finally {
            if (!CONTEXTS.offer(context)) {
                context.close();
            }
        }
    }

    /**
     * @param size of what was compressed, in bytes
     * @throws com.github.luben.zstd.ZstdException if that isn't what the frame is
     */
    byte[] decompress(byte[] frame, int size) {
        return Zstd.decompress(frame, decompressing, size);
    }

    /** At most 255 KB. */
    byte[] content() {
        return content;
    }

    boolean isEmpty() {
        return content.length == 0;
    }

    /** What compressed data name it by. */
    int checksum() {
        return checksum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Dictionary dictionary && Arrays.equals(content, dictionary.content));
    }

    @Override
    public int hashCode() {
        return checksum;
    }
}
