package dev.winnow.audit.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.chain.ChainHead;
import dev.winnow.audit.chain.ChainRecord;
import dev.winnow.audit.chain.Checkpoint;
import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.chain.LogRecord;
import dev.winnow.decision.DecisionJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log as lines of JSON: first checkpoints and chains, then every record or event of each chain in its order. */
public final class LogExport {

    private static final String RECORD = "record";
    private static final String EVENT = "event";

    private LogExport() {}

    public static String line(Checkpoint checkpoint) {
        return line("checkpoint", checkpoint);
    }

    public static String line(ChainHead chain) {
        return line("chain", chain);
    }

    public static String line(ChainRecord record) {
        return line(record instanceof EventRecord ? EVENT : RECORD, record);
    }

    private static String line(String kind, Object content) {
        return DecisionJson.part(Map.of(kind, content)) + "\n";
    }

    /**
     * Verifies an export, without the database it came from.
     *
     * @param more checkpoints that were kept elsewhere
     * @param key the public key that all checkpoints must be signed with; null for any
     * @throws IllegalArgumentException if a line isn't one of an export
     */
    public static Verification verify(BufferedReader lines, List<Checkpoint> more, @Nullable String key)
            throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>(more);
        List<ChainHead> chains = new ArrayList<>();
        ChainVerifier verifier = null;
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            JsonNode json = parse(line, number);
            if (json.has(RECORD) || json.has(EVENT)) {
                if (verifier == null) {
                    verifier = new ChainVerifier(chains, checkpoints, key);
                }
                verifier.take(
                        json.has(RECORD)
                                ? content(json.get(RECORD), LogRecord.class, number)
                                : content(json.get(EVENT), EventRecord.class, number));
            } else if (verifier != null) {
                throw unusable(number, null);
            } else if (json.has("chain")) {
                chains.add(content(json.get("chain"), ChainHead.class, number));
            } else {
                checkpoints.add(content(json.path("checkpoint"), Checkpoint.class, number));
            }
        }
        return (verifier == null ? new ChainVerifier(chains, checkpoints, key) : verifier).end();
    }

    /** The proof in a file; null if it is something else. */
    public static @Nullable ChainProof proof(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            JsonNode json = first == null ? null : DecisionJson.read(first);
            return json == null || !json.has("links") ? null : DecisionJson.as(json, ChainProof.class);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    /** An object with one property, which says what the line is. */
    private static JsonNode parse(String line, long number) {
        try {
            JsonNode json = DecisionJson.read(line);
            if (json.isObject() && json.size() == 1) {
                return json;
            }
        } catch (IllegalStateException e) {
            throw unusable(number, e);
        }
        throw unusable(number, null);
    }

    private static <T> T content(JsonNode json, Class<T> type, long number) {
        T content = json.isObject() ? DecisionJson.as(json, type) : null;
        if (content == null) {
            throw unusable(number, null);
        }
        return content;
    }

    private static IllegalArgumentException unusable(long number, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "line " + number
                        + ": expected a chain, a checkpoint or, after those, a record or an event; found something else",
                cause);
    }
}
