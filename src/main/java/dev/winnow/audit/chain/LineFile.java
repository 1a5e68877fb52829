package dev.winnow.audit.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A text file to which whole lines are appended. A last line cut short by a full disk or a crash is ignored. */
public final class LineFile {

    private static final byte END = '\n';

    private final Path path;

    public LineFile(Path path) {
        this.path = path;
    }

    /** The complete lines; none if there is no file. */
    public List<String> lines() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        String text = Files.readString(path, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf(END) + 1).lines().toList();
    }

    /** Appends lines, on disk when this returns. */
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
            forceFolder(folder);
        }
    }

    /** Offset after the last complete line. */
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

    /** Forces the folder entry of a new file to disk. */
    static void forceFolder(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
    }
}
