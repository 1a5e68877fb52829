package dev.winnow.http;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start where the server's port is in use. Quarkus opens the port last, after the first start has created and
 * shown credentials.
 */
@ApplicationScoped
class PortCheck {

    private static final int FIRST = 1;
    private static final int FAILURE = 1;

    private final String host;
    private final int port;
    private final boolean isShared;

    PortCheck(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.http.so-reuse-port", defaultValue = "false") boolean isShared) {
        this.host = host;
        this.port = port;
        this.isShared = isShared;
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent event) throws IOException {
        if (LaunchMode.current() == LaunchMode.TEST || isShared || isFree(host, port)) {
            return;
        }
        // Quarkus prints the message of such a cause without a trace
        throw new IllegalStateException(
                "the port can't be used", new PreventFurtherStepsException(refusal(port), FAILURE));
    }

    static String refusal(int port) {
        return "Port %s is in use, so Winnow doesn't start; stop the other program or choose another port with -Dquarkus.http.port=%s."
                .formatted(port, port == 65_535 ? port - 1 : port + 1);
    }

    /** Always true for port 0, which stands for any that is free. */
    static boolean isFree(String host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (BindException e) {
            return false;
        }
    }
}
