package dev.winnow.audit;

import dev.winnow.policy.TestPolicy;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The packaged server in a process of its own, which can be killed without warning and started again. */
final class PackagedServer implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final Map<String, String> settings;
    private final int port;
    private @Nullable Process process;

    /** @param settings on top of those of the folder */
    PackagedServer(Path folder, Map<String, String> settings) throws IOException {
        this.folder = folder;
        this.settings = Map.copyOf(settings);
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        Files.createDirectories(folder.resolve("decision-tables/roofing"));
        for (File workbook : Objects.requireNonNull(new File("decision-tables/roofing").listFiles())) {
            Path copy = folder.resolve("decision-tables/roofing").resolve(workbook.getName());
            if (!Files.exists(copy)) {
                Files.copy(workbook.toPath(), copy);
            }
        }
    }

    /** @return how long it took until the server was ready */
    Duration start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx256m", "-Dquarkus.http.port=" + port));
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dwinnow.live-editing.interval=0");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(JAR.toAbsolutePath().toString());
        Instant begun = Instant.now();
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
        while (!isReady()) {
            if (!process.isAlive() || Duration.between(begun, Instant.now()).compareTo(LONGEST_START) > 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("server.log")));
            }
            Thread.sleep(50);
        }
        return Duration.between(begun, Instant.now());
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.destroyForcibly();
        running.waitFor();
    }

    boolean isReady() throws InterruptedException {
        return status("/q/health/ready") == 200;
    }

    /** 0 where nobody answers. */
    int status(String path) throws InterruptedException {
        try {
            return get(path).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The ids of all decisions in the log. */
    List<String> logged() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        get("/audit/log").body().lines().map(TestPolicy::json).forEach(line -> {
            if (line.has("record")) {
                ids.add(line.at("/record/id").textValue());
            }
        });
        return ids;
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
