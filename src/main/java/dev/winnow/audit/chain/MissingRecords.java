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
 * Acknowledged records of a chain that the database lacks, or holds altered.
 *
 * @param first position of the first
 * @param last position of the last
 */
public record MissingRecords(String chain, long first, long last) {

    private static final List<String> TABLES = List.of("decision", "access_event");

    /** The class of SQL states for a missing table. In a new database all are. */
    private static final String NO_TABLE = "42";

    /** @param connection empty if there is no database */
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
            throw new IllegalStateException("Can't read the database", e);
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
                ? "Of chain %s, record %s is missing.".formatted(chain, first)
                : "Of chain %s, records %s to %s are missing.".formatted(chain, first, last);
    }
}
