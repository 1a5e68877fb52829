package dev.winnow.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sends commands to the server that listens on a control socket. */
final class ControlClient {

    private ControlClient() {}

    static boolean isListening(Path socket) throws IOException {
        Optional<SocketChannel> server = connect(socket);
        if (server.isPresent()) {
            server.get().close();
        }
        return server.isPresent();
    }

    /**
     * Sends one line and waits for the response, without a timeout.
     *
     * @return the response line; empty if no server listens
     */
    static Optional<String> send(Path socket, String line) throws IOException {
        Optional<SocketChannel> server = connect(socket);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        try (SocketChannel channel = server.get();
                BufferedReader answers = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
            String answer = answers.readLine();
            if (answer == null) {
                throw new BackupException("The server stopped before the backup was complete; try again.");
            }
            return Optional.of(answer);
        }
    }

    private static Optional<SocketChannel> connect(Path socket) throws IOException {
        if (!ControlSocket.isUsable(socket) || !Files.exists(socket)) {
            return Optional.empty();
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return Optional.of(channel);
        } catch (IOException e) {
            channel.close();
            if (Files.isWritable(socket)) {
                return Optional.empty();
            }
            throw new BackupException(
                    "The control socket " + socket + " belongs to another user; run the command as the server's user.");
        }
    }
}
