package dev.winnow.web.batch;

import dev.winnow.decision.DecisionJson;
import dev.winnow.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answers of a batch as JSON, an object each: on a line of its own, or as the items of an array.
 */
final class BatchWriter {

    private final OutputStream out;
    private final String separator;
    private String next = "";

    /** @param separator between two objects */
    BatchWriter(OutputStream out, String separator) {
        this.out = out;
        this.separator = separator;
    }

    /**
     * @param lead its id; null if it has none
     * @param decision as JSON
     */
    void decision(long line, @Nullable String lead, String decision) throws IOException {
        write(begin(line, lead) + ",\"decision\":" + decision + "}");
    }

    void problem(long line, @Nullable String lead, Problem problem) throws IOException {
        write(begin(line, lead) + ",\"problem\":" + DecisionJson.part(problem) + "}");
    }

    private static String begin(long line, @Nullable String lead) {
        return "{\"line\":" + line + (lead == null ? "" : ",\"id\":" + DecisionJson.part(lead));
    }

    /** @param json an object */
    void write(String json) throws IOException {
        text(next);
        text(json);
        next = separator;
    }

    /** Writes what belongs to no object. */
    void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    void flush() throws IOException {
        out.flush();
    }
}
