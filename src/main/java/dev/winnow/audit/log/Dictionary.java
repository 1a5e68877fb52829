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

/** Texts that many decisions share, to compress their payloads with (raw content, RFC 8878). */
public final class Dictionary {

    public static final Dictionary NONE = new Dictionary(new byte[0]);

    /** Above this size, Zstandard uses another match finder at this level, and finds fewer matches. */
    private static final int MAX_BYTES = 255 << 10;

    /** Of 22; higher levels take much longer and save little. */
    private static final int LEVEL = 5;

    /** Reused, as creating one takes two thirds of the time to compress a small decision. */
    private static final BlockingQueue<ZstdCompressCtx> CONTEXTS = new ArrayBlockingQueue<>(16);

    private final byte[] content;
    private final int checksum;
    private final ZstdDictCompress compressor;
    private final ZstdDictDecompress decompressor;

    public Dictionary(byte[] content) {
        this.content = content;
        Adler32 adler = new Adler32();
        adler.update(content);
        this.checksum = (int) adler.getValue();
        this.compressor = new ZstdDictCompress(content, LEVEL);
        this.decompressor = new ZstdDictDecompress(content);
    }

    /** Keeps as much of the end of the texts as a dictionary holds; the most likely texts come last. */
    public static Dictionary of(byte[] texts) {
        return new Dictionary(Arrays.copyOfRange(texts, Math.max(0, texts.length - MAX_BYTES), texts.length));
    }

    /** Returns a Zstandard frame. */
    byte[] compress(byte[] bytes) {
        ZstdCompressCtx context = Objects.requireNonNullElseGet(CONTEXTS.poll(), ZstdCompressCtx::new);
        try {
            return context.loadDict(compressor).compress(bytes);
        } finally {
            if (!CONTEXTS.offer(context)) {
                context.close();
            }
        }
    }

    /**
     * @param size of the original, in bytes
     * @throws com.github.luben.zstd.ZstdException if the frame was altered
     */
    byte[] decompress(byte[] frame, int size) {
        return Zstd.decompress(frame, decompressor, size);
    }

    /** At most 255 KB. */
    byte[] content() {
        return content;
    }

    boolean isEmpty() {
        return content.length == 0;
    }

    /** Identifies the dictionary in compressed data. */
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
