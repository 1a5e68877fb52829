package dev.winnow.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A data folder that no server uses, with one decision in its log, and the commands that are run on it. */
final class TestData {

    static final String ERASED = "6f1c2d3e-0000-4000-8000-00000000000";

    private static final String CHAIN = "11111111-2222-3333-4444-555555555555";
    private static final String HASH = "ab".repeat(32);

    private final Path root;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    TestData(Path root) throws IOException, SQLException {
        this.root = root;
        Files.createDirectory(data());
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + data().resolve("winnow"), "winnow", "winnow");
                Statement statement = connection.createStatement()) {
            for (String table : List.of("decision", "access_event")) {
                statement.execute("create table " + table + " (chain uuid, position bigint, hash varbinary(32))");
            }
            statement.execute("insert into decision values ('" + CHAIN + "', 1, X'" + HASH + "')");
        }
        Files.writeString(data().resolve("checkpoints.ndjson"), "{}\n");
        acknowledge(1);
        Files.writeString(data().resolve("erasures"), ERASED + "1\n");
        Files.writeString(data().resolve("personal-data.key"), "key one\n");
        Files.writeString(data().resolve("audit.key"), "key two\n");
        Files.writeString(passphrase(), "correct horse battery\n");
    }

    /** Makes a position the last acknowledged one of the chain. */
    void acknowledge(long position) throws IOException {
        String text = "winnow head 1 h2 %s %d %s".formatted(CHAIN, position, HASH);
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(data().resolve("heads"), text + " " + Long.toHexString(checksum.getValue()) + "\n");
    }

    Path data() {
        return root.resolve("data");
    }

    Path zip() {
        return root.resolve("backup.zip");
    }

    Path passphrase() {
        return root.resolve("passphrase");
    }

    Path restored() {
        return root.resolve("restored");
    }

    int backup(String... options) {
        return run(Stream.concat(Stream.of("backup", zip().toString(), "--data", data().toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    int restore(String... options) {
        return run(Stream.concat(
                        Stream.of(
                                "restore",
                                zip().toString(),
                                "--data",
                                restored().toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    int run(String... arguments) {
        return Winnow.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** What a backup or restore made on the way and left behind. */
    List<String> drafts() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
