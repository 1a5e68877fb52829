package dev.winnow.control;

import java.io.IOException;
import java.net.BindException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A Unix domain socket that only its owner can use. Closing it deletes its file. */
public final class ControlSocket implements AutoCloseable {

    /** The length that every operating system allows. */
    private static final int MAX_PATH_BYTES = 100;

    private final ServerSocketChannel channel;
    private final Path path;

    private ControlSocket(ServerSocketChannel channel, Path path) {
        this.channel = channel;
        this.path = path;
    }

    /** The socket of the server on a data folder. */
    public static Path in(Path data) {
        return data.resolve("control.sock");
    }

    static boolean isUsable(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_PATH_BYTES;
    }

    /** Opens a socket; replaces the file of a server that no longer runs. */
    static ControlSocket open(Path path) throws IOException {
        if (!isUsable(path)) {
            throw new BindException("the path is longer than " + MAX_PATH_BYTES + " bytes");
        }
        if (ControlClient.isListening(path)) {
            throw new BindException("another server listens on it");
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (Files.isRegularFile(path) || Files.isDirectory(path)) {
            throw new BindException("a file that isn't a socket is there");
        }
        Files.deleteIfExists(path);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | UnsupportedOperationException e) {
            channel.close();
            throw e;
        }
        return new ControlSocket(channel, path);
    }

    SocketChannel accept() throws IOException {
        return channel.accept();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
