package dev.winnow.audit.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of acknowledged heads: places of equal length, which are overwritten one after the other, so that a write needs no
 * room on the disk and one that is cut short leaves the head before it. Each write is on disk when it returns.
 */
final class HeadsFile implements AutoCloseable {

    private static final int LENGTH = 256;

    /** Of the chains that a process writes; each has two places, which it uses by turns. */
    private static final int CHAINS = 2;

    private static final int PLACES = 2;

    private final FileChannel file;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private int free;

    private HeadsFile(FileChannel file, int free) {
        this.file = file;
        this.free = free;
    }

    /** The furthest place of each chain; none where there is no file. */
    static List<AcknowledgedHead> read(Path path) throws IOException {
        Map<String, AcknowledgedHead> furthest = new LinkedHashMap<>();
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path, StandardCharsets.ISO_8859_1)) {
                AcknowledgedHead.of(line)
                        .ifPresent(head -> furthest.merge(
                                head.chain(), head, (one, two) -> one.position() > two.position() ? one : two));
            }
        }
        return List.copyOf(furthest.values());
    }

    /** Makes the file anew: with these heads, and room for those of the chains that this process writes. */
    static HeadsFile create(Path path, List<AcknowledgedHead> kept) throws IOException {
        Path folder = path.toAbsolutePath().normalize().resolveSibling("");
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "heads", null);
        try {
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                List<String> lines = new ArrayList<>();
                kept.forEach(head -> lines.add(head.line()));
                for (int place = 0; place < CHAINS * PLACES; place++) {
                    lines.add("");
                }
                for (String line : lines) {
                    writeAll(out, padded(line), out.position());
                    out.position(out.position() + LENGTH);
                }
                out.force(true);
            }
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        LineFile.forceNames(folder);
        return new HeadsFile(
                FileChannel.open(path, Set.of(StandardOpenOption.WRITE, StandardOpenOption.DSYNC)), kept.size());
    }

    void write(AcknowledgedHead head) throws IOException {
        int first = places.computeIfAbsent(head.chain(), chain -> next());
        int turn = turns.merge(head.chain(), 1, (before, one) -> (before + one) % PLACES);
        writeAll(file, padded(head.line()), (long) (first + turn % PLACES) * LENGTH);
    }

    private int next() {
        int first = free;
        free += PLACES;
        return first;
    }

    private static ByteBuffer padded(String line) {
        return StandardCharsets.US_ASCII.encode(line + " ".repeat(LENGTH - 1 - line.length()) + "\n");
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes, long position) throws IOException {
        long place = position;
        while (bytes.hasRemaining()) {
            place += out.write(bytes, place);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
