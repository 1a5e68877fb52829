package dev.winnow.backup;

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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Executes commands sent to the running server on the control socket; a command and its response are one line each. */
@ApplicationScoped
class ControlServer {

    static final String BACKUP = "backup ";
    static final String OK = "ok";
    static final String ERROR = "error ";

    private static final Logger LOG = Logger.getLogger(ControlServer.class);

    /** Runs after everything else has started. */
    private static final int LAST = 10_000;

    private final Optional<Path> path;
    private final RunningBackup backup;
    private @Nullable ControlSocket socket;

    ControlServer(ControlSettings settings, RunningBackup backup) {
        this.path = settings.control();
        this.backup = backup;
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
            LOG.warnf("Can't open the control socket %s, so backups need a stopped server: %s", path, e.getMessage());
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
        if (!line.startsWith(BACKUP)) {
            return ERROR + "The server doesn't know this command; use the command line of the server's build.";
        }
        try {
            backup.writeTo(Path.of(line.substring(BACKUP.length())));
            return OK;
        } catch (BackupException e) {
            return ERROR + e.getMessage();
        } catch (IOException | InvalidPathException e) {
            LOG.warn("Backup failed", e);
            return ERROR + "The server can't write the backup: "
                    + String.valueOf(e).replace('\n', ' ') + ".";
        } catch (RuntimeException e) {
            LOG.error("Backup failed", e);
            return ERROR + "The server can't make the backup; its log says why.";
        }
    }

    @PreDestroy
    void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
