package dev.winnow.control;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Executes commands sent to the running server on the control socket; a command and its response are one line each. */
@ApplicationScoped
class ControlServer {

    static final String OK = "ok";
    static final String ERROR = "error ";

    private static final Logger LOG = Logger.getLogger(ControlServer.class);

    /** Runs after everything else has started. */
    private static final int LAST = 10_000;

    private final Optional<Path> path;
    private final Map<String, ControlCommand> commands = new HashMap<>();
    private @Nullable ControlSocket socket;

    ControlServer(ControlSettings settings, @All List<ControlCommand> commands) {
        this.path = settings.control();
        commands.forEach(command -> this.commands.put(command.word(), command));
    }

    void onStart(@Observes @Priority(LAST) StartupEvent event) {
        path.ifPresent(this::open);
    }

    private void open(Path path) {
        try {
            ControlSocket opened = ControlSocket.open(path);
            socket = opened;
            start("control", () -> accept(opened));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warnf(
                    "Can't open the control socket %s, so commands can't reach this server: %s", path, e.getMessage());
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ControlSocket opened) {
        while (opened.isOpen()) {
            try {
                SocketChannel client = opened.accept();
                start("control-client", () -> serve(client));
            } catch (IOException e) {
                if (opened.isOpen()) {
                    LOG.warnf("The control socket failed and was closed: %s", e.getMessage());
                }
                return;
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                BufferedReader lines = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            if (line != null) {
                client.write(StandardCharsets.UTF_8.encode(answer(line) + "\n"));
            }
        } catch (IOException e) {
            LOG.debug("The client disconnected before the response", e);
        }
    }

    private String answer(String line) {
        String[] parts = line.split(" ", 2);
        ControlCommand command = commands.get(parts[0]);
        if (command == null) {
            return ERROR + "The server doesn't know this command; use the command line of the server's build.";
        }
        try {
            String answer = command.run(parts.length == 1 ? "" : parts[1]);
            return answer.isEmpty() ? OK : OK + " " + answer;
        } catch (ControlException e) {
            return ERROR + e.getMessage();
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The command %s failed", command.word());
            return ERROR + "The server can't do it; its log says why.";
        }
    }

    @PreDestroy
    void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
