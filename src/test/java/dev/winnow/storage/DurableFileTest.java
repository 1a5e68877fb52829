package dev.winnow.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

    private final List<String> reasons = new ArrayList<>();
    private final StorageFailure failure = new StorageFailure(reasons::add);
    private final AtomicLong written = new AtomicLong();

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void write() throws IOException {
        path = Files.writeString(folder.resolve("file"), "before");
    }

    @Test
    void writesAreCounted() throws IOException {
        try (DurableFile file = open(StandardOpenOption.WRITE)) {
            file.write(bytes("after!"), 0);
        }

        assertThat(Files.readString(path)).isEqualTo("after!");
        assertThat(written).hasValue(6);
        assertThat(failure.reason()).isEmpty();
    }

    @Test
    void nothingIsWrittenAfterAFailure_whoeverOpensTheFileAgain() throws IOException {
        failure.report(new IOException("No space left on device"));

        try (DurableFile again = open(StandardOpenOption.WRITE)) {
            assertThatThrownBy(() -> again.write(bytes("after!"), 0)).hasMessageContaining("No space left");
            assertThatThrownBy(() -> again.truncate(1)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> again.force(true)).isInstanceOf(IOException.class);
        }
        assertThat(Files.readString(path)).isEqualTo("before");
    }

    @Test
    void aFailedOperationIsReportedOnce() throws IOException {
        DurableFile file = open(StandardOpenOption.WRITE);
        file.close();

        assertThatThrownBy(() -> file.write(bytes("x"), 0)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> file.write(bytes("x"), 0)).isInstanceOf(IOException.class);

        assertThat(reasons).hasSize(1);
    }

    @Test
    void theDeepestCauseIsTheReason() {
        failure.report(new IllegalStateException("commit failed", new IOException("Read-only file system")));

        assertThat(failure.reason()).contains("java.io.IOException: Read-only file system");
    }

    private DurableFile open(StandardOpenOption option) throws IOException {
        return new DurableFile(FileChannel.open(path, option), failure, written);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
