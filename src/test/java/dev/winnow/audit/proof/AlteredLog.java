package dev.winnow.audit.proof;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hibernate.Session;

/** Changes the log behind the server's back, with SQL, and puts it right again. */
final class AlteredLog {

    private static final List<String> TEXTS =
            List.of("policy", "recommended_stage", "stage_change", "explained", "caller");
    private static final List<String> ROWS =
            List.of("'X'", "'FIT-IND-03', 'X'", "'FIT-IND-03,X'", "cast(null as varchar(40))", "''");
    private static final List<String> BYTES = List.of("release_digest", "sealed", "commitment", "hash");

    private final Session session;
    private final Random random;
    private final UUID chain;
    private final int records;
    private final boolean isPostgresql;

    /** Of the chain that was begun last. */
    AlteredLog(Session session, Random random) {
        this.session = session;
        this.random = random;
        this.chain = QuarkusTransaction.requiringNew()
                .call(() -> session.createQuery("select name from StoredChain order by startedAt desc", UUID.class)
                        .setMaxResults(1)
                        .getSingleResult());
        this.records = QuarkusTransaction.requiringNew()
                .call(() -> session.createQuery("select max(position) from StoredDecision where chain = :c", Long.class)
                        .setParameter("c", chain)
                        .getSingleResult()
                        .intValue());
        this.isPostgresql = QuarkusTransaction.requiringNew()
                .call(() -> session.doReturningWork(connection ->
                        connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
        sql("create table kept_decision as select * from decision");
        sql("create table kept_chain as select * from audit_chain");
    }

    int records() {
        return records;
    }

    /** @return what was done */
    String alter() {
        return switch (random.nextInt(9)) {
            case 0 -> editText();
            case 1 -> editNumber();
            case 2 -> editTime();
            case 7 -> editBytes();
            case 3 -> delete();
            case 4 -> insert();
            case 5 -> swap();
            case 6 -> truncate();
            default -> editChain();
        };
    }

    void restore() {
        sql("delete from decision");
        sql("insert into decision select * from kept_decision");
        sql("delete from audit_chain");
        sql("insert into audit_chain select * from kept_chain");
    }

    void forget() {
        sql("drop table kept_decision");
        sql("drop table kept_chain");
    }

    private String editText() {
        if (random.nextInt(5) == 0) {
            return at(random(), "update decision set caller = null where position = %d and chain = '%s'");
        }
        String column = TEXTS.get(random.nextInt(TEXTS.size()));
        return at(
                random(),
                "update decision set " + column + " = concat('x', substring(" + column + ", 2))"
                        + " where position = %d and chain = '%s'");
    }

    private String editBytes() {
        if (random.nextInt(5) == 0) {
            return at(
                    random(),
                    "update decision set row_ids = array[" + ROWS.get(random.nextInt(ROWS.size()))
                            + "] where position = %d and chain = '%s'");
        }
        String column = random.nextInt(4) == 0 ? "subject" : BYTES.get(random.nextInt(BYTES.size()));
        String other = column.equals("subject")
                ? "cast('" + new UUID(random.nextLong(), random.nextLong()) + "' as uuid)"
                : bytes();
        return at(random(), "update decision set " + column + " = " + other + " where position = %d and chain = '%s'");
    }

    private String bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        return isPostgresql ? "decode('" + hex + "', 'hex')" : "X'" + hex + "'";
    }

    private String editNumber() {
        String change =
                random.nextBoolean() ? "total_points = total_points + 0.1" : "release_number = release_number + 1";
        return at(random(), "update decision set " + change + " where position = %d and chain = '%s'");
    }

    private String editTime() {
        String column = random.nextBoolean() ? "evaluated_at" : "as_of";
        return at(
                random(),
                "update decision set " + column + " = " + column + " - interval '1' second"
                        + " where position = %d and chain = '%s'");
    }

    private String delete() {
        return at(random(), "delete from decision where position = %d and chain = '%s'");
    }

    /** Between two others, with those after it moved up; or beside a chain. */
    private String insert() {
        long position = random();
        if (random.nextBoolean()) {
            at(position, "update decision set position = -position where position > %d and chain = '%s'");
            sql("update decision set position = 1 - position where position < 0");
            copy(position, Long.toString(position + 1));
        } else {
            copy(position, "null");
        }
        return "insert after " + position;
    }

    private void copy(long position, String place) {
        String inChain = place.equals("null") ? "null" : "chain";
        at(
                position,
                "insert into decision (id, policy, release_number, release_digest, subject, recommended_stage,"
                        + " stage_change, total_points, evaluated_at, as_of, caller, explained, row_ids, sealed, commitment, chain, position, hash)"
                        + " select cast('" + new UUID(random.nextLong(), random.nextLong()) + "' as uuid), policy,"
                        + " release_number, release_digest, subject, recommended_stage, stage_change, total_points, evaluated_at,"
                        + " as_of, caller, explained, row_ids, sealed, commitment, " + inChain + ", " + place + ", hash"
                        + " from decision where position = %d and chain = '%s'");
    }

    private String swap() {
        long first = random();
        long second = 1 + (first % records);
        at(first, "update decision set position = 0 where position = %d and chain = '%s'");
        at(second, "update decision set position = " + first + " where position = %d and chain = '%s'");
        sql("update decision set position = " + second + " where position = 0");
        return "swap " + first + " and " + second;
    }

    /** The end, and what the database says of it: only a checkpoint knows better. */
    private String truncate() {
        long last = 1 + random.nextInt(records - 1);
        at(last, "delete from decision where position > %d and chain = '%s'");
        at(
                last,
                "update audit_chain set head_position = %1$d, head_hash = (select d.hash from decision d"
                        + " where d.position = %1$d and d.chain = '%2$s') where name = '%2$s'");
        return "truncate to " + last;
    }

    private String editChain() {
        String change = random.nextBoolean()
                ? "head_position = head_position - 1"
                : "started_at = started_at - interval '1' second";
        sql("update audit_chain set " + change + " where name = '" + chain + "'");
        return change;
    }

    private long random() {
        return 1 + random.nextInt(records);
    }

    private String at(long position, String sql) {
        String statement = sql.formatted(position, chain);
        sql(statement);
        return statement;
    }

    private void sql(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }
}
