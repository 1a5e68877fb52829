package dev.winnow.intake.file;

import dev.winnow.intake.LeadLine;
import dev.winnow.intake.Lines;
import dev.winnow.problem.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of newline-delimited JSON. */
final class NdjsonSource implements RowSource {

    private final InputStream content;
    private final Lines lines;

    NdjsonSource(InputStream content) {
        this.content = content;
        this.lines = new Lines(content);
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public @Nullable LeadRow next() throws IOException {
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            byte[] bytes = line.bytes();
            if (bytes == null) {
                String expected = "a line of at most " + FileLimits.shown(Lines.LONGEST);
                return new LeadRow.Bad(line.number(), List.of(RequestProblem.at("", expected, "a longer one")));
            }
            if (!LeadLine.isBlank(bytes)) {
                return row(line.number(), bytes);
            }
        }
        return null;
    }

    private static LeadRow row(long line, byte[] bytes) {
        List<RequestProblem> problems = new ArrayList<>();
        LeadLine read = LeadLine.read(bytes, problems);
        return read == null ? new LeadRow.Bad(line, problems) : new LeadRow.Json(line, read.lead(), read.asOf());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
