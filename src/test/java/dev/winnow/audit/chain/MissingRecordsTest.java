package dev.winnow.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MissingRecordsTest {

    private static final String WRITTEN = "ab".repeat(32);
    private static final String ANOTHER = "cd".repeat(32);

    private final UUID decisions = UUID.randomUUID();
    private final UUID events = UUID.randomUUID();
    private final Connection connection;

    MissingRecordsTest() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @BeforeEach
    void store() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("decision", "access_event")) {
                statement.execute("create table " + table + " (chain uuid, position bigint, hash varbinary(32))");
            }
        }
        for (int position = 1; position <= 5; position++) {
            store("decision", decisions, position);
            store("access_event", events, position);
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void nothingIsMissingWhereTheDatabaseIsAtOrAheadOfWhatWasAcknowledged() {
        assertThat(missing(head(decisions, 5, WRITTEN), head(events, 3, WRITTEN)))
                .isEmpty();
    }

    @Test
    void recordsBeyondTheLastOneAreMissing() {
        assertThat(missing(head(decisions, 9, WRITTEN), head(events, 6, WRITTEN)))
                .containsExactly(
                        new MissingRecords(decisions.toString(), 6, 9), new MissingRecords(events.toString(), 6, 6));
    }

    @Test
    void anotherRecordInThePlaceOfTheAcknowledgedOneIsAMissingOne() {
        assertThat(missing(head(decisions, 4, ANOTHER)))
                .containsExactly(new MissingRecords(decisions.toString(), 4, 4));
    }

    @Test
    void aChainThatIsGoneIsMissingAsAWhole() {
        UUID gone = UUID.randomUUID();

        assertThat(missing(head(gone, 12, WRITTEN))).containsExactly(new MissingRecords(gone.toString(), 1, 12));
    }

    @Test
    void inADatabaseWithoutTablesAllIsMissing() throws SQLException {
        try (Connection empty = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(MissingRecords.in(Optional.of(empty), List.of(head(decisions, 2, WRITTEN))))
                    .containsExactly(new MissingRecords(decisions.toString(), 1, 2));
        }
    }

    @Test
    void withoutADatabaseAllIsMissing() {
        assertThat(MissingRecords.in(Optional.empty(), List.of(head(decisions, 2, WRITTEN))))
                .containsExactly(new MissingRecords(decisions.toString(), 1, 2));
    }

    private List<MissingRecords> missing(AcknowledgedHead... heads) {
        return MissingRecords.in(Optional.of(connection), List.of(heads));
    }

    private static AcknowledgedHead head(UUID chain, long position, String hash) {
        return new AcknowledgedHead("h2", chain.toString(), position, hash);
    }

    private void store(String table, UUID chain, int position) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " values (?, ?, ?)")) {
            insert.setObject(1, chain);
            insert.setInt(2, position);
            insert.setBytes(3, HexFormat.of().parseHex(WRITTEN));
            insert.executeUpdate();
        }
    }
}
