package dev.winnow.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.intake.file.LeadFile;
import dev.winnow.job.ExpiredJobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What is stored of jobs, and what another server finds of them. */
@QuarkusTest
class JobStorageTest {

    private static final int ROWS = 1_200;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Uploads uploads;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Jobs jobs;

    @Inject
    @SuppressWarnings("NullAway.Init")
    JobRows rows;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Session session;

    @Inject
    @SuppressWarnings("NullAway.Init")
    StoredFiles files;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ExpiredJobs expired;

    @Inject
    @SuppressWarnings("NullAway.Init")
    JobText text;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Clock clock;

    private final String tag = UUID.randomUUID().toString();

    @Test
    void nothingOfAFileCanBeReadInTheDatabase() throws IOException {
        UUID id = upload();

        StoredFile file = QuarkusTransaction.requiringNew().call(() -> files.findById(id));
        StoredPart part = QuarkusTransaction.requiringNew().call(() -> files.part(id, 1));

        assertThat(file.parts).isEqualTo(3);
        for (byte[] bytes : new byte[][] {file.file, file.mapping, part.content}) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(tag, "secret", "Record");
        }
        assertThat(text.content(file, part)).contains("r0-" + tag);
    }

    /** Another server has begun it, and evaluated all rows of a part whose results it didn't store any more. */
    @Test
    void aJobWhoseServerDiedGoesOnAndDecidesEachRowOnce() throws Exception {
        UUID id = upload();
        jobs.start(id);
        await(id, 1);
        jobs.cancel(id);
        long before = decided(id);
        QuarkusTransaction.requiringNew().run(() -> session.createMutationQuery(
                        "update StoredJob set state = 'running', runner = :other, runsUntil = :past, endedAt = null"
                                + " where id = :id")
                .setParameter("other", UUID.randomUUID())
                .setParameter("past", clock.instant().minusSeconds(1))
                .setParameter("id", id)
                .executeUpdate());

        await(id, ROWS);

        assertThat(before).isLessThan(ROWS);
        long[] results = {0};
        Set<UUID> ids = new HashSet<>();
        rows.each(id, (row, result) -> {
            results[0] += result == null ? 0 : 1;
            if (result != null && result.decision() != null) {
                ids.add(result.decision());
            }
        });
        assertThat(results[0]).isEqualTo(ROWS);
        assertThat(ids).hasSize(ROWS);
    }

    @Test
    void expiredJobsAreDeleted() throws IOException {
        UUID id = upload();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createMutationQuery("update StoredJob set keptUntil = :past where id = :id")
                        .setParameter("past", clock.instant().minusSeconds(1))
                        .setParameter("id", id)
                        .executeUpdate());

        expired.delete();

        assertThat(jobs.find(id, Set.of())).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> files.allParts()))
                .noneMatch(part -> part.job().equals(id));
    }

    private UUID upload() throws IOException {
        String file = IntStream.range(0, ROWS)
                .mapToObj(row -> "r" + row + "-" + tag + ",secret")
                .collect(Collectors.joining("\n", "Record ID,Notes\n", "\n"));
        return uploads.store(
                "b2b",
                "key:test",
                new LeadFile("r.csv", 0, () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    private long decided(UUID id) {
        return jobs.find(id, Set.of()).orElseThrow().decided();
    }

    private void await(UUID id, long decided) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (decided(id) < decided) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
