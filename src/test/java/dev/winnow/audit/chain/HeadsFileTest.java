package dev.winnow.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsFileTest {

    private static final String HASH = "ab".repeat(32);

    private final String decisions = UUID.randomUUID().toString();
    private final String events = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    @Test
    void theFurthestHeadOfEachChainIsRead() throws IOException {
        Path path = folder.resolve("heads");

        try (HeadsFile file = HeadsFile.create(path, List.of())) {
            for (int position = 1; position <= 5; position++) {
                file.write(head(decisions, position));
                file.write(head(events, position * 10));
            }
        }

        assertThat(HeadsFile.read(path)).containsExactlyInAnyOrder(head(decisions, 5), head(events, 50));
    }

    @Test
    void writingNeedsNoMoreRoom() throws IOException {
        Path path = folder.resolve("heads");
        try (HeadsFile file =
                HeadsFile.create(path, List.of(head(UUID.randomUUID().toString(), 7)))) {
            long size = Files.size(path);

            file.write(head(decisions, 1));
            file.write(head(events, 1));
            file.write(head(decisions, 2));

            assertThat(Files.size(path)).isEqualTo(size);
        }
        assertThat(HeadsFile.read(path)).hasSize(3);
    }

    @Test
    void aWriteThatWasCutShortLeavesTheHeadBeforeIt() throws IOException {
        Path path = folder.resolve("heads");
        try (HeadsFile file = HeadsFile.create(path, List.of())) {
            file.write(head(decisions, 1));
            file.write(head(decisions, 2));
        }
        long torn = Files.readString(path).indexOf(head(decisions, 2).line());

        try (RandomAccessFile out = new RandomAccessFile(path.toFile(), "rw")) {
            out.seek(torn);
            out.write(head(decisions, 3).line().substring(0, 80).getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(HeadsFile.read(path)).containsExactly(head(decisions, 1));
    }

    @Test
    void headsThatAreKeptStandInTheNewFile() throws IOException {
        Path path = folder.resolve("heads");
        AcknowledgedHead kept = head(UUID.randomUUID().toString(), 12);

        HeadsFile.create(path, List.of(kept)).close();

        assertThat(HeadsFile.read(path)).containsExactly(kept);
    }

    @Test
    void withoutAFileThereAreNoHeads() throws IOException {
        assertThat(HeadsFile.read(folder.resolve("heads"))).isEmpty();
    }

    private static AcknowledgedHead head(String chain, long position) {
        return new AcknowledgedHead("h2", chain, position, HASH);
    }
}
