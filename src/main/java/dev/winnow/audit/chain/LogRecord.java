package dev.winnow.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision, in the form in which the log hashes, proves and exports it.
 *
 * @param position in the chain, from 1
 * @param hash SHA-256 of the previous hash, the place and the content, in hexadecimal digits
 * @param subject pseudonym of the lead
 * @param caller who sent the request; null in decisions stored before callers were recorded
 * @param explained how much of the explanation the answer contains
 * @param rows ids of the rows it is found by, sorted
 * @param commitment SHA-256 of a blinding, the facts and the answer, in hexadecimal digits
 * @param sealed the facts and the answer, encrypted, in Base64
 */
public record LogRecord(
        String chain,
        long position,
        String hash,
        UUID id,
        String policy,
        int releaseNumber,
        String releaseDigest,
        UUID subject,
        String stage,
        String change,
        BigDecimal points,
        Instant evaluatedAt,
        Instant asOf,
        @Nullable String caller,
        String explained,
        List<String> rows,
        String commitment,
        String sealed)
        implements ChainRecord {

    /** Names the hashed form; changes when the form does. */
    private static final String FORM = "winnow decision 3";

    private static final String FORM_WITHOUT_CALLER = "winnow decision 2";

    public LogRecord {
        rows = List.copyOf(rows);
    }

    @Override
    public <T extends @Nullable Object> T match(Function<LogRecord, T> decision, Function<EventRecord, T> event) {
        return decision.apply(this);
    }

    @Override
    public String content() {
        return caller == null ? content(FORM_WITHOUT_CALLER) : content(FORM, caller);
    }

    private String content(String... first) {
        String[] rest = {
            id.toString(),
            policy,
            Integer.toString(releaseNumber),
            releaseDigest,
            subject.toString(),
            stage,
            change,
            points.stripTrailingZeros().toPlainString(),
            evaluatedAt.toString(),
            asOf.toString(),
            explained,
            commitment,
            sealed,
            hash(rows.toArray(String[]::new))
        };
        return hash(Stream.concat(Arrays.stream(first), Arrays.stream(rest)).toArray(String[]::new));
    }

    /** SHA-256 over texts. Each is hashed as its length in bytes and its UTF-8 bytes, so that no two lists collide. */
    public static String hash(String... texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String text : texts) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("JDK without SHA-256", e);
        }
    }
}
