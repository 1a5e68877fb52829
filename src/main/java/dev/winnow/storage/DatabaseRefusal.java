package dev.winnow.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Why the database can't be used at the start, in a sentence that says what to do. */
public final class DatabaseRefusal {

    private static final String POSTGRESQL = "quarkus.datasource.postgresql.";
    private static final String H2 = "quarkus.datasource.h2.";
    private static final int H2_IN_USE = 90_020;

    private DatabaseRefusal() {}

    /** Empty if no cause is a failure of the database. */
    public static Optional<String> of(Throwable failure) {
        SQLException deepest = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            deepest = cause instanceof SQLException sql ? sql : deepest;
        }
        return Optional.ofNullable(deepest).map(DatabaseRefusal::sentence);
    }

    private static String sentence(SQLException failure) {
        boolean isEmbedded = failure.getClass().getName().startsWith("org.h2.") || !isActive(POSTGRESQL);
        return isEmbedded ? ofEmbedded(failure) : ofPostgresql(failure);
    }

    private static String ofPostgresql(SQLException failure) {
        // Parameters may hold a password
        String url = setting(POSTGRESQL + "jdbc.url").replaceFirst("\\?.*", "");
        String reason = reason(failure);
        String state = String.valueOf(failure.getSQLState());
        if (DatabaseFailure.isTimeout(failure)) {
            return late("PostgreSQL at " + url, POSTGRESQL);
        }
        if (state.startsWith("28") || reason.contains("no password was provided")) {
            return "PostgreSQL doesn't let the user %s in (%s); correct %susername and %spassword"
                    .formatted(setting(POSTGRESQL + "username"), reason, POSTGRESQL, POSTGRESQL);
        }
        if (state.equals("3D000")) {
            return "PostgreSQL at %s doesn't have this database (%s); create it or correct %sjdbc.url"
                    .formatted(url, reason, POSTGRESQL);
        }
        return DatabaseFailure.isIn(failure)
                ? "PostgreSQL at %s can't be reached (%s); start it or correct %sjdbc.url"
                        .formatted(url, reason, POSTGRESQL)
                : "PostgreSQL at %s can't be used (%s)".formatted(url, reason);
    }

    private static String ofEmbedded(SQLException failure) {
        String url = setting(H2 + "jdbc.url");
        Path file = EmbeddedUrl.of(url).map(EmbeddedUrl::file).orElse(Path.of(url));
        String reason = reason(failure);
        if (DatabaseFailure.isTimeout(failure)) {
            return late("The database " + file, H2);
        }
        if (failure.getErrorCode() == H2_IN_USE) {
            return "Another program, such as a second Winnow, has the database %s open; stop it or choose another file "
                            .formatted(file)
                    + "with %sjdbc.url".formatted(H2);
        }
        if (String.valueOf(failure.getSQLState()).startsWith("28")) {
            return "The database %s has another user or password (%s); correct %susername and %spassword"
                    .formatted(file, reason, H2, H2);
        }
        return "The database %s can't be opened (%s); check the file and its folder, or restore a backup"
                .formatted(file, reason);
    }

    private static String late(String database, String datasource) {
        String key = datasource + "jdbc.acquisition-timeout";
        return "%s gave no connection within %s; start again when it is less busy, or raise %s"
                .formatted(database, setting(key), key);
    }

    /** In one line, without the numbers and statements that H2 appends. */
    private static String reason(SQLException failure) {
        String first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return first.replaceFirst("; SQL statement:.*", "")
                .replaceFirst(" \\[\\d+-\\d+]$", "")
                .replaceFirst("\\.$", "");
    }

    private static boolean isActive(String datasource) {
        return ConfigProvider.getConfig()
                .getOptionalValue(datasource + "active", Boolean.class)
                .orElse(false);
    }

    private static String setting(String key) {
        @Nullable String value = ConfigProvider.getConfig().getConfigValue(key).getValue();
        return String.valueOf(value);
    }
}
