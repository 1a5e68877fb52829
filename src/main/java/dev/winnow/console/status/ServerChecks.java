package dev.winnow.console.status;

import dev.winnow.audit.chain.Checkpoints;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.proof.AuditTrail;
import dev.winnow.audit.proof.ChainSummary;
import dev.winnow.audit.proof.LogReadings;
import dev.winnow.audit.proof.VerifiedLog;
import dev.winnow.console.WholeNumber;
import dev.winnow.console.status.StatusView.Check;
import dev.winnow.schedule.BackgroundJob;
import dev.winnow.storage.Storage;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether the parts of the server are well. */
@ApplicationScoped
class ServerChecks {

    private static final long MEGABYTE = 1_000_000;

    /** With less than this many times the limit, somebody should look at the disk. */
    private static final int ENOUGH = 3;

    private final DecisionLog log;
    private final AuditTrail trail;
    private final Checkpoints checkpoints;
    private final LogReadings readings;
    private final Storage storage;
    private final Instance<BackgroundJob> jobs;

    ServerChecks(
            DecisionLog log,
            AuditTrail trail,
            Checkpoints checkpoints,
            LogReadings readings,
            Storage storage,
            @Any Instance<BackgroundJob> jobs) {
        this.log = log;
        this.trail = trail;
        this.checkpoints = checkpoints;
        this.readings = readings;
        this.storage = storage;
        this.jobs = jobs;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>(List.of(log(), verification(), checkpoints(), chains()));
        storage.diskSpace().map(ServerChecks::disk).ifPresent(checks::add);
        jobs.stream().filter(BackgroundJob::isOn).map(ServerChecks::job).forEach(checks::add);
        return checks;
    }

    private Check log() {
        boolean isWritable = log.isWritable() && storage.hasRoom();
        return new Check(
                isWritable ? Level.WELL : Level.BROKEN,
                text().log(),
                isWritable ? text().log_written() : text().log_not_written(),
                null);
    }

    private Check verification() {
        Optional<VerifiedLog> last = readings.last();
        boolean isAltered = last.isPresent() && !last.get().verification().intact();
        return new Check(
                isAltered ? Level.BROKEN : Level.WELL,
                text().verification(),
                last.isEmpty() ? text().not_verified() : isAltered ? text().altered() : text().intact(),
                last.map(VerifiedLog::at).orElse(null));
    }

    private Check checkpoints() {
        boolean isFailing = checkpoints.isFailing();
        return new Check(
                isFailing ? Level.LOOK : Level.WELL,
                text().checkpoints(),
                isFailing
                        ? text().not_signed()
                        : checkpoints.signedAt().isPresent() ? text().signed() : text().nothing_signed(),
                checkpoints.signedAt().orElse(null));
    }

    /** Nodes aren't registered anywhere; each writes two chains, and seals those of nodes that stopped before. */
    private Check chains() {
        List<ChainSummary> all = trail.chains();
        long open = all.stream().filter(chain -> !chain.isSealed()).count();
        return new Check(Level.WELL, text().chains(), text().chains_open((int) open, all.size()), null);
    }

    private static Check disk(Storage.DiskSpace space) {
        Level level = space.usable() < space.required()
                ? Level.BROKEN
                : space.usable() < ENOUGH * space.required() ? Level.LOOK : Level.WELL;
        return new Check(
                level, text().disk(), text().space(megabytes(space.usable()), megabytes(space.required())), null);
    }

    private static Check job(BackgroundJob job) {
        String trouble = job.trouble();
        return new Check(
                trouble == null ? Level.WELL : Level.BROKEN,
                text().job(job.jobName()),
                trouble == null ? text().runs() : trouble,
                null);
    }

    private static String megabytes(long bytes) {
        return WholeNumber.text(bytes / MEGABYTE);
    }

    private static StatusText text() {
        return MessageBundles.get(StatusText.class);
    }
}
