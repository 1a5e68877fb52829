package dev.winnow.intake.file;

import dev.winnow.intake.LeadLine;
import dev.winnow.problem.RequestProblem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of newline-delimited JSON. */
final class NdjsonSource implements RowSource {

    private final BufferedInputStream content;
    private final FileLimits limits;
    private long line;

    NdjsonSource(BufferedInputStream content, FileLimits limits) {
        this.content = content;
        this.limits = limits;
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public @Nullable LeadRow next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int character = content.read();
        while (character >= 0) {
            line++;
            boolean isTooLong = false;
            while (character >= 0 && character != '\n') {
                if (bytes.size() < limits.line()) {
                    bytes.write(character);
                } else {
                    isTooLong = true;
                }
                character = content.read();
            }
            if (isTooLong) {
                String expected = "a line of at most " + FileLimits.shown(limits.line());
                return new LeadRow.Bad(line, List.of(RequestProblem.at("", expected, "a longer one")));
            }
            if (!LeadLine.isBlank(bytes.toByteArray())) {
                return row(bytes.toByteArray());
            }
            bytes.reset();
            character = content.read();
        }
        return null;
    }

    private LeadRow row(byte[] bytes) {
        List<RequestProblem> problems = new ArrayList<>();
        LeadLine read = LeadLine.read(bytes, problems);
        return read == null ? new LeadRow.Bad(line, problems) : new LeadRow.Json(line, read.lead(), read.asOf());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
