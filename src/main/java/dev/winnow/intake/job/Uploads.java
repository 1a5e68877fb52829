package dev.winnow.intake.job;

import dev.winnow.intake.file.FileLimits;
import dev.winnow.intake.file.LeadFile;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.file.LeadRows;
import dev.winnow.intake.file.UnreadableFileException;
import dev.winnow.intake.mapping.FieldSamples;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.job.JobState;
import dev.winnow.job.JobTable;
import dev.winnow.storage.NoRoomException;
import dev.winnow.storage.Storage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Stores files of leads while they arrive: a part with its rows at a time, sealed with a key of the job's own. */
@ApplicationScoped
public class Uploads {

    private static final Duration KEPT = Duration.ofDays(7);

    /** Of a disk, so that an upload ends before the log has to stop. */
    private static final long SPARE_BYTES = 64L << 20;

    private static final int SAMPLE_ROWS = 1_000;

    private final JobTable jobs;
    private final StoredFiles files;
    private final JobText text;
    private final Mappings mappings;
    private final Storage storage;
    private final Clock clock;

    Uploads(JobTable jobs, StoredFiles files, JobText text, Mappings mappings, Storage storage, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.text = text;
        this.mappings = mappings;
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Stores a file as a job that doesn't run yet.
     *
     * @param policy active
     * @param by who uploads it
     * @throws UnreadableFileException if the file can't be read; nothing is kept of it
     * @throws NoRoomException if the disk would become too full; nothing is kept of it
     */
    public UUID store(String policy, String by, LeadFile file) throws IOException {
        storage.requireRoom(SPARE_BYTES);
        UUID id = UUID.randomUUID();
        boolean isStored = false;
        try (LeadRows rows = LeadRows.open(file, FileLimits.OF_UPLOADS, List::size)) {
            StoredFile stored = begin(id, policy, by, new FileHead(file.name(), rows.header()));
            store(stored, policy, rows);
            isStored = true;
            return id;
        } finally {
            if (!isStored) {
                QuarkusTransaction.requiringNew().run(() -> jobs.delete(id, FileJobs.KIND));
            }
        }
    }

    private StoredFile begin(UUID id, String policy, String by, FileHead head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StoredFile file = StoredFile.of(id, UUID.randomUUID());
        file.setHead(text.head(file, head));
        file.setMapping(text.mapping(file, LeadMapping.NONE));
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.create(id, FileJobs.KIND, policy, by, now, now.plus(KEPT), JobState.UPLOADED)
                    .end(JobState.FAILED, "The upload broke off", now);
            files.persist(file);
        });
        return file;
    }

    private void store(StoredFile file, String policy, LeadRows rows) throws IOException {
        FieldSamples samples = new FieldSamples(rows.header());
        PartBuilder part = new PartBuilder();
        long count = 0;
        int parts = 0;
        for (LeadRow row = rows.next(); row != null; row = rows.next()) {
            count++;
            if (count <= SAMPLE_ROWS && row instanceof LeadRow.Cells cells) {
                samples.add(cells.cells());
            }
            part.add(row);
            if (part.isFull()) {
                store(file, ++parts, part.take());
            }
        }
        if (!part.isEmpty()) {
            store(file, ++parts, part.take());
        }
        if (count == 0) {
            throw new UnreadableFileException("a header and at least one lead", "none");
        }
        finish(file.job, mappings.of(policy, rows.header(), samples), count, parts);
    }

    private void finish(UUID id, LeadMapping mapping, long rows, int parts) {
        QuarkusTransaction.requiringNew().run(() -> {
            StoredFile file = files.findById(id);
            file.setMapping(text.mapping(file, mapping));
            file.setParts(parts);
            jobs.locked(id).ifPresent(job -> {
                job.setTotal(rows);
                job.prepare(JobState.UPLOADED);
            });
        });
    }

    private void store(StoredFile file, int number, String rows) {
        storage.requireRoom(SPARE_BYTES);
        QuarkusTransaction.requiringNew()
                .run(() -> files.store(
                        new StoredPart(new StoredPart.Id(file.job, number), text.content(file, number, rows))));
    }
}
