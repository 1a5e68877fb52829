package dev.winnow.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {

    @TempDir
    Path folder;

    @Test
    void atMostATenthOfTheFileSystemIsDemanded() throws IOException {
        long total = Files.getFileStore(folder).getTotalSpace();

        assertThat(new FreeSpace(folder, Long.MAX_VALUE).required()).isEqualTo(total / 10);
        assertThat(new FreeSpace(folder, 1_000).required()).isEqualTo(1_000);
    }

    @Test
    void atLeastTwiceTheLargestGroupIsDemanded() {
        FreeSpace space = new FreeSpace(folder, 1_000);

        space.expect(5_000);
        space.expect(700);

        assertThat(space.required()).isEqualTo(10_000);
    }

    @Test
    void withTooLittleItIsNotEnough() {
        FreeSpace space = new FreeSpace(folder, 1_000);
        assertThat(space.isEnough()).isTrue();

        space.expect(Long.MAX_VALUE / 2);

        assertThat(space.isEnough()).isFalse();
    }

    @Test
    void withoutALimitItIsAlwaysEnough() {
        FreeSpace space = new FreeSpace(folder, 0);

        space.expect(Long.MAX_VALUE / 2);

        assertThat(space.isEnough()).isTrue();
    }
}
