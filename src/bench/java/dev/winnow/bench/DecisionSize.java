package dev.winnow.bench;

import dev.winnow.audit.PackagedServer;
import dev.winnow.storage.Postgresql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one decision of b2b with its full explanation takes in the database: bytes, on average of many. */
public final class DecisionSize {

    private static final int DECISIONS = Integer.getInteger("bench.decisions", 10_000);
    private static final double FACTS_KNOWN = 0.75;
    private static final int CONNECTIONS = 16;
    private static final long SETTLED = 10_000;

    private final List<String> leads = LeadBodies.of(DECISIONS, FACTS_KNOWN);

    private DecisionSize() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Quiet.logging();
        DecisionSize benchmark = new DecisionSize();
        benchmark.h2();
        benchmark.postgresql();
    }

    private void h2() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory(Path.of("target"), "bench-");
        Path file = folder.resolve("data/winnow.mv.db");
        try (PackagedServer server = PackagedServer.shipped(folder, List.of(), Map.of())) {
            long answers = decide(server);
            print("H2, right after the last answer", Files.size(file));
            print(
                    "bodies of requests",
                    leads.stream()
                            .mapToLong(lead -> lead.getBytes(StandardCharsets.UTF_8).length)
                            .sum());
            print("answers", answers);
            Thread.sleep(SETTLED);
            print("H2, ten seconds later", Files.size(file));
            server.stop();
        }
        print("H2, after the server has stopped", Files.size(file));
        String url = "jdbc:h2:file:" + folder.resolve("data/winnow").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url, "winnow", "winnow");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        print("H2, after shutdown compact", Files.size(file));
    }

    private void postgresql() throws IOException, InterruptedException, SQLException {
        try (Postgresql postgresql = new Postgresql()) {
            Map<String, String> settings = postgresql.start();
            try (PackagedServer server = PackagedServer.shipped(
                    Files.createTempDirectory(Path.of("target"), "bench-"), List.of(), settings)) {
                decide(server);
            }
            String url = Objects.requireNonNull(settings.get("quarkus.datasource.postgresql.jdbc.url"));
            try (Connection connection = DriverManager.getConnection(url)) {
                for (String table : List.of("decision", "lead_key", "lead_mark")) {
                    print("PostgreSQL, " + table + " with its indexes", size(connection, table));
                }
            }
        }
    }

    /** @return the bytes of all answers */
    private long decide(PackagedServer server) throws IOException, InterruptedException {
        server.start("/evaluate?dryRun=true", leads.get(0));
        try (LoadClient client = new LoadClient(server)) {
            return client.send("/evaluate", leads, CONNECTIONS).bytes();
        }
    }

    private static long size(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_total_relation_size('" + table + "')")) {
            size.next();
            return size.getLong(1);
        }
    }

    private static void print(String what, long bytes) {
        System.out.printf("%-45s %,8d bytes a decision%n", what, bytes / DECISIONS);
    }
}
