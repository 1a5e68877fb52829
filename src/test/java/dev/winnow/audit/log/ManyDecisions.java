package dev.winnow.audit.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.PreparedStatement;
import java.util.UUID;
import org.hibernate.Session;

/** More decisions than a test could make one by one, in PostgreSQL: a few policies, stages and rows have most of them. */
final class ManyDecisions {

    private static final String DECISIONS = """
            insert into decision (id, policy, release_number, release_digest, subject, recommended_stage, stage_change,
                total_points, evaluated_at, as_of, explained, row_ids, sealed, commitment)
            select cast(lpad(to_hex(cast(1767225600000 + n * bigint '20000' as bigint)), 12, '0') || '70008' || substr(md5(n::text), 1, 15) as uuid),
                case when policy < 0.90 then 'many' when policy < 0.99 then 'some' else 'few' end,
                1 + n * 20 / :count,
                decode('aa', 'hex'),
                cast(lpad(to_hex(n % (:count / 10)), 32, '0') as uuid),
                case when stage < 0.60 then 'LEAD' when stage < 0.85 then 'MQL' when stage < 0.95 then 'SAL'
                    when stage < 0.999 then 'SQL' else 'CUSTOMER' end,
                case when change < 0.80 then 'hold' when change < 0.95 then 'promote' when change < 0.98 then 'demote'
                    when change < 0.999 then 'recycle' else 'disqualify' end,
                round((60 * (points_1 + points_2) - 10)::numeric, 1),
                timestamptz '2026-01-01 00:00:00Z' + n * interval '20 seconds',
                timestamptz '2026-01-01 00:00:00Z' + n * interval '20 seconds',
                'none',
                (select array_agg(distinct case when n % 5000 = row then 'RARE'
                    else 'ROW-' || floor(300 * power(random(), 3)) end) from generate_series(1, 8) row),
                decode(repeat(md5(n::text), 40), 'hex'),
                decode(repeat('00', 32), 'hex')
            from (select n, random() policy, random() stage, random() change, random() points_1, random() points_2
                from generate_series(1, :count) n) made
            """;

    private static final String AWAY = "delete from decision where release_digest = decode('aa', 'hex')";

    private static final String LEADS_AWAY =
            "delete from lead_key where subject < cast('00000000-0000-0001-0000-000000000000' as uuid)";

    private ManyDecisions() {}

    static void insert(Session session, int count) {
        QuarkusTransaction.requiringNew().timeout(1_800).run(() -> session.createNativeMutationQuery(DECISIONS)
                .setParameter("count", count)
                .executeUpdate());
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("analyze decision").executeUpdate());
    }

    /** Those that the decisions are on: {@code lead-0} and so on. */
    static void insertLeads(Session session, Leads leads, int count) {
        QuarkusTransaction.requiringNew()
                .timeout(1_800)
                .run(() -> session.doWork(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(
                            "insert into lead_key (subject, lead, secret) values (?, ?, ?)")) {
                        for (int lead = 0; lead < count; lead++) {
                            insert.setObject(1, new UUID(0, lead));
                            insert.setObject(2, leads.hash("lead-" + lead));
                            insert.setObject(3, UUID.randomUUID());
                            insert.addBatch();
                        }
                        insert.executeBatch();
                    }
                }));
    }

    /** No chain holds them: a verification of the log would find that. */
    static void remove(Session session) {
        QuarkusTransaction.requiringNew().run(() -> {
            session.createNativeMutationQuery(AWAY).executeUpdate();
            session.createNativeMutationQuery(LEADS_AWAY).executeUpdate();
        });
    }
}
