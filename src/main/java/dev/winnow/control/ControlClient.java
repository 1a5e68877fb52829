package dev.winnow.control;

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
public final class ControlClient {

    private ControlClient() {}

    public static boolean isListening(Path socket) throws IOException {
        Optional<SocketChannel> server = connect(socket);
        if (server.isPresent()) {
            server.get().close();
        }
        return server.isPresent();
    }

    /**
     * Asks for a command and waits until it is done, without a timeout.
     *
     * @param word of the command
     * @return what the command returned; empty if no server listens
     * @throws ControlException if it isn't done
     */
    public static Optional<String> send(Path socket, String word, String argument) throws IOException {
        Optional<SocketChannel> server = connect(socket);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        try (SocketChannel channel = server.get();
                BufferedReader answers = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            channel.write(StandardCharsets.UTF_8.encode(word + " " + argument + "\n"));
            String answer = answers.readLine();
            if (answer == null) {
                throw new ControlException("The server stopped before it was done; try again.");
            }
            if (answer.startsWith(ControlServer.ERROR)) {
                throw new ControlException(answer.substring(ControlServer.ERROR.length()));
            }
            return Optional.of(answer.substring(ControlServer.OK.length()).strip());
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
            throw new ControlException(
                    "The control socket " + socket + " belongs to another user; run the command as the server's user.");
        }
    }
}
