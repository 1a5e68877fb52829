package dev.winnow.audit.log;

import dev.winnow.audit.chain.LogRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The part of a decision that reveals its lead, and is stored encrypted.
 *
 * @param facts as JSON
 * @param answer as answered, byte for byte
 */
public record SealedPayload(String leadId, String facts, String answer) {

    private static final String FORM = "winnow contents 1";

    /** Reveals nothing about the payload, and proves later that it is this one. */
    public String commitment(String blinding) {
        return commitment(blinding, facts, answer);
    }

    public static String commitment(String blinding, String facts, String answer) {
        return LogRecord.hash(FORM, blinding, facts, answer);
    }

    /** Compresses the texts, each preceded by its length in bytes. */
    public byte[] packed(Dictionary dictionary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(leadId, out);
            write(facts, out);
            write(answer, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RecordCompression.pack(bytes.toByteArray(), dictionary);
    }

    /**
     * Reverses {@link #packed}; empty if the bytes or the dictionary were altered.
     *
     * @param dictionaries finds one by its checksum; null if there is none
     */
    public static Optional<SealedPayload> unpacked(byte[] packed, IntFunction<@Nullable Dictionary> dictionaries) {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(RecordCompression.unpack(packed, dictionaries)))) {
            return Optional.of(new SealedPayload(read(in), read(in), read(in)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
