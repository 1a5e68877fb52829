package dev.winnow.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
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
    void theSocketOfAServerThatWasKilledIsReplaced() throws IOException {
        Path path = folder.resolve("control.sock");
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(path));
        }
        assertThat(path).exists();
        assertThat(ControlClient.isListening(path)).isFalse();

        try (ControlSocket socket = ControlSocket.open(path)) {
            assertThat(socket.isOpen()).isTrue();
            assertThat(ControlClient.isListening(path)).isTrue();
        }
    }

    @Test
    void anotherFileIsLeftAlone() throws IOException {
        Path path = Files.writeString(folder.resolve("winnow.mv.db"), "decisions");

        assertThatThrownBy(() -> ControlSocket.open(path)).hasMessageContaining("isn't a socket");
        assertThat(path).hasContent("decisions");
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
