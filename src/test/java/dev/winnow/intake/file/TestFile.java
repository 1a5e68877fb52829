package dev.winnow.intake.file;

import dev.winnow.problem.RequestProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Files of leads in memory, and what is read from them. */
final class TestFile {

    private TestFile() {}

    static LeadFile of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static LeadFile of(String name, byte[] bytes) {
        return new LeadFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The rows as {@code 2: [L-1, 120]}, {@code 2: {"id":"L-1"}} or {@code 2: expected …, found …}. */
    static List<String> rows(LeadFile file) throws IOException {
        return rows(file, FileLimits.STANDARD);
    }

    static List<String> rows(LeadFile file, FileLimits limits) throws IOException {
        try (LeadRows rows = LeadRows.open(file, limits, List::size)) {
            return rest(rows);
        }
    }

    static List<String> rest(LeadRows rows) throws IOException {
        List<String> read = new ArrayList<>();
        for (LeadRow row = rows.next(); row != null; row = rows.next()) {
            String content = row.match(
                    cells -> cells.cells().toString(),
                    json -> json.lead() + (json.asOf() == null ? "" : " at " + json.asOf()),
                    bad -> bad.problems().stream()
                            .map(RequestProblem::sentence)
                            .toList()
                            .toString());
            read.add(row.number() + ": " + content);
        }
        return read;
    }
}
