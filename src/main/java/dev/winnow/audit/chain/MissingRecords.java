package dev.winnow.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records of a chain that were acknowledged and aren't in the database, or not as they were written.
 *
 * @param first the position of the first
 * @param last the position of the last
 */
public record MissingRecords(String chain, long first, long last) {

    private static final List<String> TABLES = List.of("decision", "access_event");

    /** The state that the standard has for a table that isn't there, which a new database has for all of them. */
    private static final String NO_TABLE = "42";

    /** @param connection empty where there is no database at all */
    public static List<MissingRecords> in(Optional<Connection> connection, List<AcknowledgedHead> heads) {
        List<MissingRecords> missing = new ArrayList<>();
        for (AcknowledgedHead head : heads) {
            long last = connection.isEmpty() ? 0 : last(connection.get(), head);
            if (last < head.position()) {
                missing.add(new MissingRecords(head.chain(), last + 1, head.position()));
            }
        }
        return missing;
    }

    private static long last(Connection connection, AcknowledgedHead head) {
        try {
            for (String table : TABLES) {
                if (holds(connection, table, head)) {
                    return head.position();
                }
            }
            long last = 0;
            for (String table : TABLES) {
                last = Math.max(last, lastBefore(connection, table, head));
            }
            return last;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(NO_TABLE)) {
                return 0;
            }
            throw new IllegalStateException("the database can't be read", e);
        }
    }

    private static boolean holds(Connection connection, String table, AcknowledgedHead head) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select hash from " + table + " where chain = ? and position = ?")) {
            query.setObject(1, UUID.fromString(head.chain()));
            query.setLong(2, head.position());
            try (ResultSet found = query.executeQuery()) {
                return found.next()
                        && Arrays.equals(found.getBytes(1), HexFormat.of().parseHex(head.hash()));
            }
        }
    }

    private static long lastBefore(Connection connection, String table, AcknowledgedHead head) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select max(position) from " + table + " where chain = ? and position < ?")) {
            query.setObject(1, UUID.fromString(head.chain()));
            query.setLong(2, head.position());
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    public String sentence() {
        return first == last
                ? "Of chain %s, record %d is missing.".formatted(chain, first)
                : "Of chain %s, records %d to %d are missing.".formatted(chain, first, last);
    }
}
