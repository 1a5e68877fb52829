package dev.winnow.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Passes connections on to a server, the first of them late. */
final class LateProxy implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    LateProxy() throws IOException {}

    int port() {
        return socket.getLocalPort();
    }

    void start(int port, Duration delay) {
        threads.submit(() -> {
            Socket first = socket.accept();
            Thread.sleep(delay.toMillis());
            connect(first, port);
            while (true) {
                connect(socket.accept(), port);
            }
        });
    }

    private void connect(Socket client, int port) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        threads.submit(() -> pass(client, server));
        threads.submit(() -> pass(server, client));
    }

    private static @Nullable Void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
