package dev.winnow.audit.log;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Compresses with a dictionary. The format is a byte for the method, the dictionary's checksum, and a Zstandard frame
 * (RFC 8878). Older data are in zlib's format (RFC 1950), which names the dictionary itself, and are still read.
 */
final class RecordCompression {

    /** Zlib data never begin with it. */
    private static final byte ZSTANDARD = 1;

    private static final int HEAD = Byte.BYTES + Integer.BYTES;
    private static final long MAX_BYTES = 1 << 26;

    private RecordCompression() {}

    /** @param bytes at least one */
    static byte[] pack(byte[] bytes, Dictionary dictionary) {
        byte[] frame = dictionary.compress(bytes);
        return ByteBuffer.allocate(HEAD + frame.length)
                .put(ZSTANDARD)
                .putInt(dictionary.checksum())
                .put(frame)
                .array();
    }

    /**
     * @param dictionaries finds one by its checksum; null if there is none
     * @throws IOException if the bytes or the dictionary were altered
     */
    static byte[] unpack(byte[] packed, IntFunction<@Nullable Dictionary> dictionaries) throws IOException {
        if (packed.length <= HEAD || packed[0] != ZSTANDARD) {
            return inflate(packed, dictionaries);
        }
        int checksum = ByteBuffer.wrap(packed, Byte.BYTES, Integer.BYTES).getInt();
        Dictionary dictionary = checksum == Dictionary.NONE.checksum() ? Dictionary.NONE : dictionaries.apply(checksum);
        if (dictionary == null) {
            throw new IOException("The dictionary is missing");
        }
        byte[] frame = Arrays.copyOfRange(packed, HEAD, packed.length);
        long size = Zstd.getFrameContentSize(frame);
        if (size <= 0 || size > MAX_BYTES) {
            throw new IOException("Not a Zstandard frame");
        }
        try {
            return dictionary.decompress(frame, (int) size);
        } catch (ZstdException e) {
            throw new IOException("Not a Zstandard frame", e);
        }
    }

    private static byte[] inflate(byte[] packed, IntFunction<@Nullable Dictionary> dictionaries) throws IOException {
        Inflater inflater = new Inflater();
        try (InputStream in = new DictionaryInput(packed, inflater, dictionaries)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    /** Sets the dictionary when zlib asks for it. */
    private static final class DictionaryInput extends InflaterInputStream {

        private final IntFunction<@Nullable Dictionary> dictionaries;

        private DictionaryInput(byte[] packed, Inflater inflater, IntFunction<@Nullable Dictionary> dictionaries) {
            super(new ByteArrayInputStream(packed), inflater);
            this.dictionaries = dictionaries;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read < 0 && inf.needsDictionary()) {
                Dictionary dictionary = dictionaries.apply(inf.getAdler());
                if (dictionary == null) {
                    throw new ZipException("The dictionary is missing");
                }
                inf.setDictionary(dictionary.content());
                read = super.read(bytes, from, length);
            }
            return read;
        }
    }
}
