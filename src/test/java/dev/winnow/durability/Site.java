package dev.winnow.durability;

import dev.winnow.audit.PackagedServer;
import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A server in a folder of its own, its database on a small disk, and its clients; used for one round or several. */
record Site(
        Path folder,
        SmallDisk disk,
        Database database,
        ServerControl server,
        Http http,
        String adminKey,
        Acknowledged acknowledged,
        Clients clients,
        Random random)
        implements AutoCloseable {

    static final Duration LONGEST_START = Duration.ofSeconds(90);

    private static final String[] QUICK_START = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"};
    private static final int LARGEST_FIRST_LOAD_MILLIS = 3_000;

    /** With a server that is running, and a database of a few megabytes. */
    static Site open(Scenario scenario, DatabaseKind kind, Random random) throws Exception {
        Path folder = Files.createTempDirectory("winnow-durability");
        SmallDisk disk = scenario.disk(kind, folder, random);
        try {
            Site site = open(scenario, kind, folder, disk, random);
            site.clients.start();
            Pause.millis(LARGEST_FIRST_LOAD_MILLIS);
            site.clients.stop();
            return site;
        } catch (Exception e) {
            disk.close();
            throw e;
        }
    }

    private static Site open(Scenario scenario, DatabaseKind kind, Path folder, SmallDisk disk, Random random)
            throws Exception {
        Database database = kind.open(disk);
        try {
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.putAll(scenario.settings());
            settings.put("winnow.limits.sign-ins-per-minute", "100000");
            PackagedServer process = PackagedServer.small(folder, settings, QUICK_START);
            process.start();
            Http http = new Http(process.port());
            String adminKey = adminKey(process);
            Acknowledged acknowledged = new Acknowledged();
            Clients clients = new Clients(http, process.key(), adminKey, acknowledged);
            ServerControl server = new ServerControl(
                    process, folder.resolve("server.log"), acknowledged::latest, scenario.longestEndByItself());
            return new Site(folder, disk, database, server, http, adminKey, acknowledged, clients, random);
        } catch (Exception e) {
            database.close();
            throw e;
        }
    }

    private static String adminKey(PackagedServer server) throws Exception {
        HttpResponse<String> issued =
                server.postAsAdmin("/keys", "{\"name\": \"rounds\", \"roles\": [\"admin\", \"auditor\"]}");
        return TestPolicy.json(issued.body()).get("key").textValue();
    }

    /** Waits between these times, in milliseconds. */
    void pause(int shortest, int longest) {
        Pause.millis(shortest + random.nextInt(longest - shortest + 1));
    }

    @Override
    public void close() throws Exception {
        try {
            server.kill();
            clients.stop();
        } finally {
            try {
                database.close();
            } finally {
                disk.close();
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
