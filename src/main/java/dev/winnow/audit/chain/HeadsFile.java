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
 * A file of acknowledged heads in slots of equal length. Slots are overwritten by turns, so that a write needs no disk
 * space and an interrupted one leaves the previous head. Each write is on disk when it returns.
 */
final class HeadsFile implements AutoCloseable {

    private static final int LENGTH = 256;

    /** Number of chains that a process writes; each has its own slots. */
    private static final int CHAINS = 2;

    private static final int SLOTS = 2;

    private final FileChannel file;
    private final Map<String, Integer> firstSlots = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private int freeSlot;

    private HeadsFile(FileChannel file, int freeSlot) {
        this.file = file;
        this.freeSlot = freeSlot;
    }

    /** The latest head of each chain; none if there is no file. */
    static List<AcknowledgedHead> read(Path path) throws IOException {
        Map<String, AcknowledgedHead> latest = new LinkedHashMap<>();
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path, StandardCharsets.ISO_8859_1)) {
                AcknowledgedHead.of(line)
                        .ifPresent(head -> latest.merge(
                                head.chain(), head, (one, two) -> one.position() > two.position() ? one : two));
            }
        }
        return List.copyOf(latest.values());
    }

    /** Rewrites the file with these heads, and slots for the chains that this process writes. */
    static HeadsFile create(Path path, List<AcknowledgedHead> kept) throws IOException {
        Path folder = path.toAbsolutePath().normalize().resolveSibling("");
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "heads", null);
        try {
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                List<String> lines = new ArrayList<>();
                kept.forEach(head -> lines.add(head.line()));
                for (int place = 0; place < CHAINS * SLOTS; place++) {
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
        LineFile.forceFolder(folder);
        return new HeadsFile(
                FileChannel.open(path, Set.of(StandardOpenOption.WRITE, StandardOpenOption.DSYNC)), kept.size());
    }

    void write(AcknowledgedHead head) throws IOException {
        int first = firstSlots.computeIfAbsent(head.chain(), chain -> next());
        int turn = turns.merge(head.chain(), 1, (before, one) -> (before + one) % SLOTS);
        writeAll(file, padded(head.line()), (long) (first + turn % SLOTS) * LENGTH);
    }

    private int next() {
        int first = freeSlot;
        freeSlot += SLOTS;
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
