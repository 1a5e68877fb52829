package dev.winnow.audit.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The contents of the log in a restored H2 database.
 *
 * @param missing a sentence for each chain that lacks acknowledged records
 */
public record RestoredLog(long decisions, long events, List<String> missing) {

    private static final String KIND = "h2";
    private static final String ENDING = ".mv.db";
    private static final String CREDENTIAL = "winnow";

    public RestoredLog {
        missing = List.copyOf(missing);
    }

    /**
     * Reads the database without changing the file.
     *
     * @param database the file, which ends with {@code .mv.db}
     * @param heads the file of acknowledged heads
     * @return empty if the database doesn't have the default user and password
     * @throws IOException if the database can't be read
     */
    public static Optional<RestoredLog> read(Path database, Path heads) throws IOException {
        String path = database.toAbsolutePath().normalize().toString();
        String url = "jdbc:h2:file:" + path.substring(0, path.length() - ENDING.length()) + ";ACCESS_MODE_DATA=r";
        Properties credentials = new Properties();
        credentials.setProperty("user", CREDENTIAL);
        credentials.setProperty("password", CREDENTIAL);
        try (Connection connection = new org.h2.Driver().connect(url, credentials)) {
            List<AcknowledgedHead> acknowledged = HeadsFile.read(heads).stream()
                    .filter(head -> head.kind().equals(KIND))
                    .toList();
            return Optional.of(new RestoredLog(
                    count(connection, "decision"),
                    count(connection, "access_event"),
                    MissingRecords.in(Optional.of(connection), acknowledged).stream()
                            .map(MissingRecords::sentence)
                            .toList()));
        } catch (SQLInvalidAuthorizationSpecException e) {
            return Optional.empty();
        } catch (SQLException e) {
            throw new IOException("Can't read the restored database: " + e.getMessage(), e);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** The kinds of databases named in a file of acknowledged heads. */
    public static Set<String> kinds(Path heads) throws IOException {
        return HeadsFile.read(heads).stream().map(AcknowledgedHead::kind).collect(Collectors.toSet());
    }
}
