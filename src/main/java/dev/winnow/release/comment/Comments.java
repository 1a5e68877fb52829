package dev.winnow.release.comment;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.audit.event.RowState;
import dev.winnow.decision.DecisionId;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The comments on working copies and releases. Each change is recorded with its event in one transaction. */
@ApplicationScoped
public class Comments {

    /** The most comments of a working copy, and of a release besides those of its working copy. */
    public static final int MOST = 500;

    private final StoredComments stored;
    private final Releases releases;
    private final EventLog events;
    private final Clock clock;

    Comments(StoredComments stored, Releases releases, EventLog events, Clock clock) {
        this.stored = stored;
        this.releases = releases;
        this.events = events;
        this.clock = clock;
    }

    /** Those of a working copy, the earliest first. */
    @Transactional
    public List<Comment> ofCopy(String policy, int number) {
        return written(CommentedVersion.workingCopy(policy, number), clock.instant())
                .toList();
    }

    /** Those of a release, and before them those that its working copy had when the draft was made. */
    @Transactional
    public List<Comment> ofRelease(Lifecycle release) {
        Stream<Comment> before = release.draftedAt()
                .flatMap(at -> releases.copyOf(release.policy(), release.number())
                        .map(copy -> written(CommentedVersion.workingCopy(release.policy(), copy), at)))
                .orElse(Stream.empty());
        Stream<Comment> own = written(CommentedVersion.release(release.policy(), release.number()), clock.instant());
        return Stream.concat(before, own)
                .sorted(Comparator.comparing(Comment::at))
                .toList();
    }

    /** Whether comments on a release are taken: until it becomes active. */
    public static boolean areOpen(Lifecycle release) {
        return release.state().isPending();
    }

    private Stream<Comment> written(CommentedVersion version, Instant until) {
        return stored.of(version, until).stream().map(StoredComment::comment);
    }

    /** @param place that the version has */
    public CommentResult add(CommentedVersion version, CommentPlace place, String text, String by) {
        return events.record(by, () -> {
            if (stored.count(version) >= MOST) {
                return RecordedChange.none(new CommentResult.TooMany());
            }
            Instant now = now();
            CommentSeal seal = CommentSeal.of(text);
            StoredComment comment = StoredComment.of(new Comment(
                    DecisionId.at(now), version, place, by, now, text, seal.key(), seal.digest(), null, null, null));
            stored.store(comment);
            return new RecordedChange<>(
                    EventKind.COMMENT_ADDED,
                    subject(comment) + ", hmac-sha256:" + comment.seal,
                    new CommentResult.Done(comment.comment()),
                    List.of(comment.state().added()));
        });
    }

    /** By its author; a comment that is resolved already stays as it is. */
    public CommentResult resolve(String policy, String id, String by) {
        return change(
                policy,
                id,
                by,
                comment -> {
                    if (!comment.author.equals(by)) {
                        return Optional.of(new CommentResult.OfAnother(comment.author));
                    }
                    return comment.resolvedAt == null
                            ? Optional.empty()
                            : Optional.of(new CommentResult.Done(comment.comment()));
                },
                EventKind.COMMENT_RESOLVED,
                StoredComment::resolve);
    }

    /** Destroys its text; a comment that is redacted already stays as it is. */
    public CommentResult redact(String policy, String id, String by) {
        return change(
                policy,
                id,
                by,
                comment -> comment.redactedAt == null
                        ? Optional.empty()
                        : Optional.of(new CommentResult.Done(comment.comment())),
                EventKind.COMMENT_REDACTED,
                (comment, now) -> comment.redact(by, now));
    }

    private interface Refusal {

        /** Empty if the comment may be changed. */
        Optional<CommentResult> of(StoredComment comment);
    }

    private CommentResult change(
            String policy,
            String id,
            String by,
            Refusal refusal,
            EventKind event,
            BiConsumer<StoredComment, Instant> change) {
        return events.record(by, () -> {
            Optional<StoredComment> found = find(policy, id);
            if (found.isEmpty()) {
                return RecordedChange.none(new CommentResult.Unknown(policy, id));
            }
            StoredComment comment = found.get();
            Optional<CommentResult> refused = refusal.of(comment);
            if (refused.isPresent()) {
                return RecordedChange.none(refused.get());
            }
            RowState before = comment.state();
            change.accept(comment, now());
            stored.store(comment);
            return new RecordedChange<>(
                    event,
                    subject(comment),
                    new CommentResult.Done(comment.comment()),
                    List.of(comment.state().after(before)));
        });
    }

    private Optional<StoredComment> find(String policy, String id) {
        try {
            return stored.findByIdOptional(UUID.fromString(id)).filter(comment -> comment.policy.equals(policy));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Without the row, which may be a text of a workbook. */
    private static String subject(StoredComment comment) {
        return "%s %s %s, comment %s"
                .formatted(
                        comment.policy,
                        CommentedVersion.Kind.valueOf(comment.about).word(),
                        comment.number,
                        comment.id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
