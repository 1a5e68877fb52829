package dev.winnow.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlSocketTest {

    @TempDir
    Path folder;

    @Test
    void onlyItsOwnerMayUseIt() throws IOException {
        Path path = folder.resolve("control.sock");
        try (ControlSocket socket = ControlSocket.open(path)) {
            assertThat(socket.isOpen()).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
            assertThat(ControlClient.isListening(path)).isTrue();
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void anOldFileIsReplaced() throws IOException {
        Path path = Files.createFile(folder.resolve("control.sock"));

        try (ControlSocket socket = ControlSocket.open(path)) {
            assertThat(socket.isOpen()).isTrue();
            assertThat(ControlClient.isListening(path)).isTrue();
        }
    }

    @Test
    void theSocketOfAnotherServerIsLeftAlone() throws IOException {
        Path path = folder.resolve("control.sock");
        try (ControlSocket socket = ControlSocket.open(path)) {
            assertThatThrownBy(() -> ControlSocket.open(path)).isInstanceOf(BindException.class);
            assertThat(socket.isOpen()).isTrue();
            assertThat(ControlClient.isListening(path)).isTrue();
        }
    }

    @Test
    void aPathThatIsTooLongIsRefused() throws IOException {
        Path path = folder.resolve("x".repeat(100));

        assertThatThrownBy(() -> ControlSocket.open(path)).hasMessageContaining("100 bytes");
        assertThat(ControlClient.isListening(path)).isFalse();
    }
}
