package dev.winnow.audit;

import dev.winnow.policy.TestPolicy;
import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A packaged application in a process of its own, which can be killed without warning and started again. */
public final class PackagedServer implements AutoCloseable {

    private static final Path WINNOW = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path COMMAND = Path.of("target/winnow/bin/winnow");
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_EXPORT = Duration.ofMinutes(3);

    private static final Path INTEGRATION_KEY = Path.of("data/integration.key");
    private static final Path ADMIN_PASSWORD = Path.of("data/admin.password");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final Path folder;
    private final List<String> options;
    private final Command command;
    private final int port;
    private @Nullable Process process;
    private boolean isSignedIn;

    /**
     * @param folder the working directory; what it prints is in {@code server.log} there
     * @param options of the virtual machine, and settings as its properties
     */
    public PackagedServer(Path jar, Path folder, List<String> options) throws IOException {
        this(folder, options, all -> {
            List<String> words = new ArrayList<>(List.of("java"));
            words.addAll(all);
            words.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
            return new ProcessBuilder(words);
        });
    }

    private PackagedServer(Path folder, List<String> options, Command command) throws IOException {
        this.folder = folder;
        this.options = List.copyOf(options);
        this.command = command;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** How a process is started with options of the virtual machine. */
    private interface Command {
        ProcessBuilder with(List<String> options);
    }

    /** Winnow with the policies as they are shipped. */
    public static PackagedServer shipped(Path folder, List<String> options, Map<String, String> settings)
            throws IOException {
        return new PackagedServer(WINNOW, folder, shippedWith(options, settings));
    }

    /** The same, started by the command of the distribution. */
    public static PackagedServer distributed(Path folder, List<String> options) throws IOException {
        return new PackagedServer(folder, shippedWith(options, Map.of()), all -> {
            ProcessBuilder process = new ProcessBuilder(COMMAND.toAbsolutePath().toString());
            process.environment().put("WINNOW_JAVA_OPTIONS", String.join(" ", all));
            return process;
        });
    }

    private static List<String> shippedWith(List<String> options, Map<String, String> settings) {
        List<String> all = new ArrayList<>(options);
        all.add("-Dwinnow.limits.requests-per-second=1000000");
        all.add("-Dwinnow.decision-tables=" + Path.of("decision-tables").toAbsolutePath());
        all.add("-Dwinnow.rules=" + Path.of("rules").toAbsolutePath());
        all.addAll(properties(settings));
        return all;
    }

    /** Winnow with one small policy and little memory, quick to start. */
    public static PackagedServer small(Path folder, Map<String, String> settings, String... jvmOptions)
            throws IOException {
        Files.createDirectories(folder.resolve("decision-tables/roofing"));
        for (File workbook : Objects.requireNonNull(new File("decision-tables/roofing").listFiles())) {
            Path copy = folder.resolve("decision-tables/roofing").resolve(workbook.getName());
            if (!Files.exists(copy)) {
                Files.copy(workbook.toPath(), copy);
            }
        }
        List<String> options = new ArrayList<>(
                List.of("-Xmx256m", "-Dwinnow.live-editing.interval=0", "-Dwinnow.limits.requests-per-second=1000000"));
        options.addAll(List.of(jvmOptions));
        options.addAll(properties(settings));
        return new PackagedServer(WINNOW, folder, options);
    }

    private static List<String> properties(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /** @return how long it took until the server was ready */
    public Duration start() throws IOException, InterruptedException {
        return start(this::isReady);
    }

    /** @return how long it took until the server answered a request with 200 */
    public Duration start(String path, String body) throws IOException, InterruptedException {
        return start(() -> answers(path, body));
    }

    private interface Check {
        boolean holds() throws InterruptedException;
    }

    private Duration start(Check isUp) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        launch();
        while (!isUp.holds()) {
            if (!isRunning() || Duration.between(begun, Instant.now()).compareTo(LONGEST_START) > 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("server.log")));
            }
            Thread.sleep(10);
        }
        return Duration.between(begun, Instant.now());
    }

    /** Starts the process, and doesn't wait for anything. */
    public void launch() throws IOException {
        List<String> all = new ArrayList<>(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.http.host=127.0.0.1"));
        all.addAll(options);
        process = command.with(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Of the process that was started last, which has ended. */
    public int exitCode() {
        return Objects.requireNonNull(process).exitValue();
    }

    /** Sends SIGTERM. @return whether the process ended within this time */
    public boolean terminate(Duration limit) throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.destroy();
        return running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the server end what it is at, as {@code kill} does. */
    public void stop() throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.destroy();
        running.waitFor();
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.destroyForcibly();
        running.waitFor();
    }

    public boolean isReady() throws InterruptedException {
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

    private boolean answers(String path, String body) throws InterruptedException {
        try {
            return post(path, body).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** As the admin who is an auditor as well. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, LONGEST_ANSWER);
    }

    private HttpResponse<String> get(String path, Duration longest) throws IOException, InterruptedException {
        if (!isSignedIn && Files.exists(folder.resolve(ADMIN_PASSWORD)) && !path.startsWith("/q/health")) {
            signIn();
        }
        return client.send(
                HttpRequest.newBuilder(uri(path)).timeout(longest).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void signIn() throws IOException, InterruptedException {
        String password = Files.readString(folder.resolve(ADMIN_PASSWORD)).strip();
        HttpRequest request = HttpRequest.newBuilder(uri("/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=admin&password=" + password))
                .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
        isSignedIn = true;
    }

    /** What programs show; empty where the application asks for nothing. */
    public String key() throws IOException {
        Path file = folder.resolve(INTEGRATION_KEY);
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    /** The ids of all decisions in the log. */
    List<String> logged() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        get("/audit/log", LONGEST_EXPORT).body().lines().map(TestPolicy::json).forEach(line -> {
            if (line.has("record")) {
                ids.add(line.at("/record/id").textValue());
            }
        });
        return ids;
    }

    /** As the admin. */
    public HttpResponse<String> postAsAdmin(String path, String body) throws IOException, InterruptedException {
        if (!isSignedIn) {
            signIn();
        }
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** As the admin. */
    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        if (!isSignedIn) {
            signIn();
        }
        return client.send(HttpRequest.newBuilder(uri(path)).DELETE().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a program. */
    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("X-API-Key", key())
                .timeout(LONGEST_ANSWER)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public int port() {
        return port;
    }

    /** The one that was started last. */
    public ProcessHandle process() {
        return Objects.requireNonNull(process).toHandle();
    }

    /** The processors' time that its process has taken until now, in nanoseconds. */
    public long processorNanos() {
        return process().info().totalCpuDuration().orElseThrow().toNanos();
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
