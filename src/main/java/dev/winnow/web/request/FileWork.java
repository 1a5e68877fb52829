package dev.winnow.web.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.check.CheckExecutor;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.problem.outcome.CheckOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that take whole files to compute, a few at a time and within a deadline. JSON and text stay compressed until
 * they are sent: 34 MB of differences between large tables take 1 MB, and clients can be slow.
 */
@ApplicationScoped
public class FileWork {

    private final CheckExecutor executor;
    private final ObjectMapper json;

    FileWork(CheckExecutor executor, ObjectMapper json) {
        this.executor = executor;
        this.json = json;
    }

    /** @param done what is done with the files, as in {@link CheckExecutor#run} */
    public Response workbooks(String policy, String done, Supplier<SortedMap<String, byte[]>> files)
            throws InterruptedException {
        return response(executor.runAlone(policy, done, () -> XlsxFiles.response(files.get())));
    }

    public Response json(String policy, String done, Supplier<?> content) throws InterruptedException {
        return response(policy, done, () -> json(content.get()));
    }

    public Response text(String policy, String done, Supplier<String> content) throws InterruptedException {
        return response(policy, done, () -> text(content.get()));
    }

    /** @param work builds the answer, which may be a problem */
    public Response response(String policy, String done, Callable<Response> work) throws InterruptedException {
        return response(executor.run(policy, done, work));
    }

    /** For work that computes an answer. */
    public Response json(Object document) {
        return streamed(out -> json.writeValue(out, document));
    }

    /** For work that computes an answer. */
    public static Response text(String text) {
        return streamed(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Response response(CheckExecutor.Outcome<Response> outcome) {
        return ProblemResponse.of(CheckOutcome.of(outcome), response -> response);
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static Response streamed(Content content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = compressed.toByteArray();
        StreamingOutput stream = out -> {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                in.transferTo(out);
            }
        };
        return Response.ok(stream).build();
    }
}
