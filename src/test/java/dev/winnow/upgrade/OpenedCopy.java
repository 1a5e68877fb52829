package dev.winnow.upgrade;

import dev.winnow.storage.Postgresql;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stored copy, taken to a folder or a database of its own before the server starts. */
public final class OpenedCopy implements QuarkusTestResourceLifecycleManager {

    static final String NAME = "name";
    static final String DATABASE = "database";

    private String name = "";
    private String database = "";
    private @Nullable Postgresql postgresql;

    @Override
    public void init(Map<String, String> arguments) {
        name = Objects.requireNonNull(arguments.get(NAME));
        database = Objects.requireNonNull(arguments.get(DATABASE));
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = StoredCopies.writable(name, database);
            Map<String, String> settings = new HashMap<>(
                    database.equals(StoredCopies.H2) ? h2(folder) : postgresql(folder.resolve(StoredCopies.DUMP)));
            settings.put("winnow.personal-data.key", file(folder, StoredCopies.PERSONAL_DATA_KEY));
            settings.put("winnow.audit.key", file(folder, StoredCopies.AUDIT_KEY));
            settings.put("winnow.audit.checkpoints", file(folder, StoredCopies.CHECKPOINTS));
            settings.put("winnow.identity.session-key", file(folder, StoredCopies.SESSION_KEY));
            settings.put("winnow.identity.admin-password", file(folder, StoredCopies.ADMIN_PASSWORD));
            settings.put("winnow.identity.integration-key", file(folder, StoredCopies.INTEGRATION_KEY));
            // No copy has this one yet: it is made where it is missing
            settings.put("winnow.audit.heads", file(folder, "heads"));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String file(Path folder, String name) {
        return folder.resolve(name).toString();
    }

    private static Map<String, String> h2(Path folder) {
        String database = file(folder, StoredCopies.H2_FILE).replace(".mv.db", "");
        return Map.of(
                "quarkus.datasource.h2.jdbc.url",
                "jdbc:h2:file:" + database + ";RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE");
    }

    private Map<String, String> postgresql(Path dump) throws IOException, SQLException {
        postgresql = new Postgresql();
        Map<String, String> settings = postgresql.start();
        String url = Objects.requireNonNull(settings.get("quarkus.datasource.postgresql.jdbc.url"));
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(dump));
        }
        return settings;
    }

    @Override
    public void stop() {
        if (postgresql != null) {
            postgresql.close();
        }
    }
}
