package dev.winnow.audit.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A text file that whole lines are added to, or nothing: what a full disk or a crash cut short isn't a line. */
public final class LineFile {

    private static final byte END = '\n';

    private final Path path;

    public LineFile(Path path) {
        this.path = path;
    }

    /** The whole lines, in their order; none where there is no file. */
    public List<String> lines() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        String text = Files.readString(path, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf(END) + 1).lines().toList();
    }

    /** @return once the lines are on disk */
    public void append(List<String> lines) throws IOException {
        Path folder = path.toAbsolutePath().normalize().resolveSibling("");
        Files.createDirectories(folder);
        boolean isNew = !Files.exists(path);
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = end(file);
            if (end < file.size()) {
                file.truncate(end);
            }
            try {
                writeAll(file, StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n"), end);
                file.force(false);
            } catch (IOException e) {
                file.truncate(end);
                throw e;
            }
        }
        if (isNew) {
            forceNames(folder);
        }
    }

    /** Where the last whole line ends. */
    private static long end(FileChannel file) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        long end = file.size();
        while (end > 0) {
            last.clear();
            file.read(last, end - 1);
            if (last.get(0) == END) {
                return end;
            }
            end--;
        }
        return end;
    }

    private static void writeAll(FileChannel file, ByteBuffer bytes, long position) throws IOException {
        long place = position;
        while (bytes.hasRemaining()) {
            place += file.write(bytes, place);
        }
    }

    /** Makes a file's name in a folder as lasting as the file. */
    static void forceNames(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
    }
}
