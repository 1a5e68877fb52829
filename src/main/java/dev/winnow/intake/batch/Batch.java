package dev.winnow.intake.batch;

import dev.winnow.audit.log.RequestKey;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.Qualification;
import dev.winnow.qualification.QualificationRequest;
import dev.winnow.release.ActivePolicy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A batch of leads that is being qualified. Confined to one thread; close it to let others use its key. */
public final class Batch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final UUID id;
    private final boolean isRemembered;
    private final boolean isRepeated;
    private final Qualification qualification;
    private final UnaryOperator<ActivePolicy> choice;
    private final Runnable onClose;
    private final Map<String, ActivePolicy> releases = new TreeMap<>();

    /**
     * @param isRemembered whether it can be sent again
     * @param isRepeated whether some lines may have been answered before
     * @param choice of the release that decides, for the active one
     */
    Batch(
            UUID id,
            boolean isRemembered,
            boolean isRepeated,
            Qualification qualification,
            UnaryOperator<ActivePolicy> choice,
            Runnable onClose) {
        this.id = id;
        this.isRemembered = isRemembered;
        this.isRepeated = isRepeated;
        this.qualification = qualification;
        this.choice = choice;
        this.onClose = onClose;
    }

    public UUID id() {
        return id;
    }

    /** Whether it can be sent again, so that its lines have keys. */
    public boolean isRemembered() {
        return isRemembered;
    }

    /** @param meaning what the line says, the same for lines that say the same */
    public RequestKey key(long line, List<String> meaning) {
        return RequestKey.ofLine(id.toString(), line, meaning);
    }

    /** Answers a line, or repeats its answer. Doesn't wait for the log. */
    public CompletableFuture<Answer> qualify(QualificationRequest line) {
        return isRepeated ? repeat(line) : qualification.qualify(line, this::release);
    }

    private CompletableFuture<Answer> repeat(QualificationRequest line) {
        RequestKey known = line.dryRun() ? null : line.requester().key();
        return Optional.ofNullable(known)
                .flatMap(qualification::find)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> qualification.qualify(line, this::release));
    }

    /**
     * Waits for the answer of a line. While the server has too much to do, the line is tried again, so that whoever sends
     * the lines has to wait.
     */
    public Answer settle(QualificationRequest line, CompletableFuture<Answer> first) throws InterruptedException {
        Answer answer = first.join();
        for (long pauses = PATIENCE.dividedBy(PAUSE); pauses > 0 && isForNow(answer); pauses--) {
            Thread.sleep(PAUSE.toMillis());
            answer = repeat(line).join();
        }
        return answer;
    }

    /** Another server may have answered the same line at the same time; then its answer is found. */
    private static boolean isForNow(Answer answer) {
        return answer instanceof Answer.Busy
                || answer instanceof Answer.KeyInUse
                || answer instanceof Answer.NotLogged notLogged && notLogged.reason() == Answer.NotLogged.Reason.BUSY;
    }

    /** The releases that have decided, by policy. */
    public Map<String, ReleaseReference> releases() {
        Map<String, ReleaseReference> references = new TreeMap<>();
        releases.forEach((policy, active) -> references.put(
                policy,
                new ReleaseReference(active.release().number(), active.release().digest())));
        return Collections.unmodifiableMap(references);
    }

    private ActivePolicy release(ActivePolicy active) {
        return releases.computeIfAbsent(active.name(), name -> choice.apply(active));
    }

    @Override
    public void close() {
        onClose.run();
    }
}
