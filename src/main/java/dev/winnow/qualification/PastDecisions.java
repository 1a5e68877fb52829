package dev.winnow.qualification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.UnreadableDecision;
import dev.winnow.audit.proof.AuditTrail;
import dev.winnow.audit.proof.ChainProof;
import dev.winnow.decision.DecisionJson;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explain;
import dev.winnow.policy.Policy;
import dev.winnow.release.Release;
import dev.winnow.release.comment.Comment;
import dev.winnow.release.comment.Comments;
import dev.winnow.release.governed.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decisions from the log, fully explained. Parts of the explanation that weren't requested at the time are computed
 * from the release, the facts and the time of the decision; that gives the same result at any time.
 */
@ApplicationScoped
public class PastDecisions {

    private final DecisionLog log;
    private final AuditTrail trail;
    private final DecidingReleases releases;
    private final DecisionReplayer replayer;
    private final Releases lifecycles;
    private final Comments comments;

    PastDecisions(
            DecisionLog log,
            AuditTrail trail,
            DecidingReleases releases,
            DecisionReplayer replayer,
            Releases lifecycles,
            Comments comments) {
        this.lifecycles = lifecycles;
        this.comments = comments;
        this.log = log;
        this.trail = trail;
        this.releases = releases;
        this.replayer = replayer;
    }

    /**
     * The full answer. It is the original one, byte for byte, if that was complete or the rest can't be computed.
     *
     * @param why id of a row whose verdict to add; null for none
     */
    public PastAnswer find(UUID id, @Nullable String why) {
        return log.find(id)
                .map(record -> record.<PastAnswer>match(logged -> found(logged, why), PastAnswer.Unreadable::new))
                .orElseGet(() -> new PastAnswer.UnknownDecision(id));
    }

    private PastAnswer found(LoggedDecision logged, @Nullable String why) {
        String answer = answer(logged);
        return why == null ? new PastAnswer.Found(answer) : withVerdict(logged, answer, why);
    }

    private PastAnswer withVerdict(LoggedDecision logged, String answer, String why) {
        return replayer.confirm(logged)
                .match(
                        done -> withVerdict(logged, answer, why, done.evaluated()),
                        impossible -> new PastAnswer.NotReproducible(impossible.reason()));
    }

    private PastAnswer withVerdict(LoggedDecision logged, String answer, String why, Evaluated evaluated) {
        Policy policy = evaluated.policy();
        if (!policy.hasRow(why)) {
            return new Answer.UnknownRow(why, logged.policy(), policy.closestRow(why));
        }
        String verdict = PersonalFacts.masked(
                evaluated, () -> DecisionJson.part(replayer.explainer(logged).why(evaluated, policy.row(why))));
        ObjectNode result = (ObjectNode) DecisionJson.read(answer);
        result.set("why", DecisionJson.read(verdict));
        return new PastAnswer.Found(DecisionJson.part(result));
    }

    /** The rules of the decision's release, by file name; empty if there is no such decision or its release is altered. */
    public SortedMap<String, byte[]> rules(UUID id) {
        return log.find(id)
                .map(record -> releases.find(record).release())
                .map(release -> release.files().rules())
                .orElseGet(Collections::emptySortedMap);
    }

    /** Where the decision is in the log; empty if it isn't in a chain. */
    public Optional<DecisionLog.ChainPlace> place(UUID id) {
        return log.place(id);
    }

    /** Whether the decision is on a sample lead. */
    public boolean isOnSample(UUID id) {
        return log.find(id).map(DecisionRecord::isOnSample).orElse(false);
    }

    /** The decision reproduced and compared with the answer; empty if there is no such decision. */
    public Optional<Replay> replay(UUID id) {
        return log.find(id)
                .map(record -> record.match(
                        logged -> replay(logged),
                        unreadable -> Replay.impossible(id, unreadable.reason().text())));
    }

    private Replay replay(LoggedDecision logged) {
        String flaw = releases.find(logged).flaw();
        if (flaw != null) {
            return Replay.impossible(logged.id(), flaw);
        }
        return replayer.evaluate(logged)
                .match(
                        done -> Replay.of(
                                logged.id(),
                                logged.answer(),
                                DecisionJson.of(replayer.decide(logged, done.evaluated(), logged.explained()))),
                        impossible -> Replay.impossible(logged.id(), impossible.reason()));
    }

    /**
     * Everything needed to check a decision without this server, as far as it is left; empty if there is no such
     * decision.
     */
    public Optional<Evidence> evidence(UUID id) {
        return log.find(id).flatMap(logged -> trail.prove(id).map(proof -> evidence(logged, proof)));
    }

    private Evidence evidence(DecisionRecord logged, ChainProof proof) {
        DecidingReleases.Found found = releases.find(logged);
        return new Evidence(
                logged.match(this::answer, UnreadableDecision::answer),
                proof,
                found.release(),
                found.flaw(),
                found.release() == null ? List.of() : comments(found.release()));
    }

    private List<Comment> comments(Release release) {
        return lifecycles
                .find(release.policy(), release.number())
                .map(comments::ofRelease)
                .orElse(List.of());
    }

    /** Fully explained if that can be computed, else the original answer. */
    private String answer(LoggedDecision logged) {
        if (logged.explained() == Explain.FULL) {
            return logged.answer();
        }
        return replayer.confirm(logged)
                .match(
                        done -> DecisionJson.of(replayer.decide(logged, done.evaluated(), Explain.FULL)),
                        impossible -> logged.answer());
    }
}
