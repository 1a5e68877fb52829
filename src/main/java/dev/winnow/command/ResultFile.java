package dev.winnow.command;

import dev.winnow.intake.result.LeadResult;
import dev.winnow.intake.result.ResultFormat;
import dev.winnow.intake.result.ResultWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.output.WriterOutputStream;
import org.jspecify.annotations.Nullable;

/** Where results go: a file that has its name only once it is whole, or a stream. */
final class ResultFile implements Closeable {

    private final OutputStream stream;
    private final ResultWriter writer;
    private final @Nullable Path part;
    private final @Nullable Path file;

    private ResultFile(OutputStream stream, ResultWriter writer, @Nullable Path part, @Nullable Path file) {
        this.stream = stream;
        this.writer = writer;
        this.part = part;
        this.file = file;
    }

    /**
     * @param file null for CSV to the stream
     * @throws FileAlreadyExistsException if the file is there already
     */
    static ResultFile open(@Nullable Path file, PrintWriter stream) throws IOException {
        ResultFormat format = file == null ? ResultFormat.CSV : ResultFormat.ofName(file.toString());
        if (file == null || format == null) {
            OutputStream out = WriterOutputStream.builder()
                    .setWriter(stream)
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
            return new ResultFile(out, ResultFormat.CSV.writer(out), null, null);
        }
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING));
        return new ResultFile(out, format.writer(out), part, file);
    }

    void add(LeadResult result) throws IOException {
        writer.add(result);
    }

    /** Writes the rest, and gives the file its name. */
    void end() throws IOException {
        writer.end();
        stream.flush();
        if (part != null && file != null) {
            stream.close();
            Files.move(part, file);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        if (part != null) {
            stream.close();
            Files.deleteIfExists(part);
        }
    }
}
