import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes a folder with the packaged server one to start it from: adds the command, and an archive of the classes that a
 * server has loaded once it has answered. Run from the project's folder with that folder as its argument, by the JDK that
 * the server will run on.
 */
final class Distribution {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final Path folder;
    private final Path command;
    private final Path project = Path.of("").toAbsolutePath();
    private final Path trial = Files.createTempDirectory("winnow");
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();

    private Distribution(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.command = this.folder.resolve("bin/winnow");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Distribution distribution = new Distribution(Path.of(arguments[0]));
        distribution.addCommand();
        distribution.addArchive();
    }

    private void addCommand() throws IOException {
        Files.createDirectories(command.getParent());
        Files.copy(project.resolve("src/dist/bin/winnow"), command, StandardCopyOption.REPLACE_EXISTING);
        if (!command.toFile().setExecutable(true, false)) {
            throw new IOException(command + " can't be made executable");
        }
    }

    private void addArchive() throws IOException, InterruptedException {
        boolean hasAotCache = Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
        Path archive = folder.resolve(hasAotCache ? "classes.aot" : "classes.jsa");
        Files.deleteIfExists(folder.resolve("classes.aot"));
        Files.deleteIfExists(folder.resolve("classes.jsa"));
        Path log = trial.resolve("server.log");
        Process server = start((hasAotCache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive, log);
        try {
            boolean hasAnswered = hasAnswered(server);
            server.destroy();
            if (!hasAnswered || !server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !Files.exists(archive)) {
                throw new IOException("the server didn't answer, or wrote no archive: see " + log);
            }
        } finally {
            server.destroyForcibly();
        }
        delete(trial);
    }

    private Process start(String option, Path log) throws IOException {
        ProcessBuilder server = new ProcessBuilder(command.toString())
                .directory(trial.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = server.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JDK_JAVA_OPTIONS", '"' + option + '"');
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("WINNOW_RULES", project.resolve("rules").toString());
        environment.put(
                "WINNOW_DECISION_TABLES", project.resolve("decision-tables").toString());
        return server.start();
    }

    /** Whether it has, once. */
    private boolean hasAnswered(Process server) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (server.isAlive() && Instant.now().isBefore(end)) {
            try {
                if (answers()) {
                    return true;
                }
            } catch (IOException e) {
                // It hasn't opened its port yet.
            }
            Thread.sleep(100);
        }
        return false;
    }

    private boolean answers() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/evaluate"))
                .header(
                        "X-API-Key",
                        Files.readString(trial.resolve("data/integration.key")).strip())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofFile(project.resolve("examples/lead.json")))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
