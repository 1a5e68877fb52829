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

/** The log as lines of JSON: first checkpoints and chains, then the records and events of each chain in order. */
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
        return line(record.match(decision -> RECORD, event -> EVENT), record);
    }

    private static String line(String kind, Object content) {
        return DecisionJson.part(Map.of(kind, content)) + "\n";
    }

    /**
     * Verifies an export without its database.
     *
     * @param otherCheckpoints checkpoints that were kept elsewhere
     * @param key the public key that must have signed all checkpoints; null for any
     * @throws IllegalArgumentException if a line isn't one of an export
     */
    public static Verification verify(BufferedReader lines, List<Checkpoint> otherCheckpoints, @Nullable String key)
            throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>(otherCheckpoints);
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

    /** Reads a proof from a file; null if the file isn't one. */
    public static @Nullable ChainProof proof(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            JsonNode json = first == null ? null : DecisionJson.read(first);
            return json == null || !json.has("links") ? null : DecisionJson.as(json, ChainProof.class);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    /** An object whose only property names the kind of line. */
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
