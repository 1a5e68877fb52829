package dev.winnow.qualification.reevaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.DecisionLog.KnownLead;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.Requester;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Explain;
import dev.winnow.job.FailedJobException;
import dev.winnow.job.InterruptedJobException;
import dev.winnow.personal.Masking;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.Qualification;
import dev.winnow.qualification.QualificationRequest;
import dev.winnow.storage.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a lead as of now with what was known of it last, and stores the decision if it moves the lead to another stage
 * or grade, and nobody else has decided meanwhile.
 */
@ApplicationScoped
class LeadRescoring {

    private static final Logger LOG = Logger.getLogger(LeadRescoring.class);

    private final Qualification qualification;
    private final Clock clock;

    LeadRescoring(Qualification qualification, Clock clock) {
        this.qualification = qualification;
        this.clock = clock;
    }

    /**
     * Evaluates a lead, and begins to store the decision if the lead moves. Leads that aren't known, made-up ones, and those
     * with facts as of later are left out.
     *
     * @return what comes of storing it, or why the lead can't be evaluated; empty if there is nothing to store
     * @throws InterruptedJobException if the lead can't be evaluated at the moment
     */
    Optional<CompletableFuture<Answer>> begin(KnownLead lead) throws FailedJobException, InterruptedJobException {
        Instant now = clock.instant();
        LoggedDecision latest = readable(lead.latest());
        LoggedDecision asked = readable(lead.asked());
        if (latest == null
                || asked == null
                || asked.isOnSample()
                || asked.asOf().isAfter(now)
                || latest.asOf().isAfter(now)) {
            return Optional.empty();
        }
        Answer trial = decide(asked, latest, now, true).join();
        if (!isDone(trial, latest.policy())) {
            return Optional.of(CompletableFuture.completedFuture(trial));
        }
        return trial instanceof Answer.Qualified qualified && isMove(latest.answer(), qualified.answer())
                ? Optional.of(decide(asked, latest, now, false))
                : Optional.empty();
    }

    /**
     * Whether the lead could be evaluated. If somebody else decided on it first, there is nothing left to do.
     *
     * @throws InterruptedJobException if that may succeed later
     */
    static boolean isDone(Answer answer, String policy) throws FailedJobException, InterruptedJobException {
        if (answer instanceof Answer.UnknownPolicy) {
            throw new FailedJobException("policy %s isn't active".formatted(policy));
        }
        boolean isOutdated =
                answer instanceof Answer.NotLogged notLogged && notLogged.reason() == Answer.NotLogged.Reason.OUTDATED;
        if (answer instanceof Answer.Busy || answer instanceof Answer.NotLogged && !isOutdated) {
            throw new InterruptedJobException();
        }
        return isOutdated || answer instanceof Answer.Qualified;
    }

    private static @Nullable LoggedDecision readable(@Nullable DecisionRecord record) {
        return record instanceof LoggedDecision logged ? logged : null;
    }

    /** @param latest that the new one follows, and whose stage counts */
    private CompletableFuture<Answer> decide(
            LoggedDecision asked, LoggedDecision latest, Instant asOf, boolean isTrial) {
        return Masking.during(List.of(latest.leadId()), () -> qualification
                .qualify(new QualificationRequest(
                        latest.policy(),
                        Set.of(),
                        asOf,
                        KnownFacts.of(asked, latest),
                        isTrial ? Explain.NONE : Explain.SUMMARY,
                        null,
                        Requester.rescoring(latest.id()),
                        isTrial))
                .exceptionally(failure -> failed(failure, latest.id())));
    }

    private static Answer failed(Throwable failure, UUID latest) {
        if (DatabaseFailure.isIn(failure)) {
            return new Answer.NotLogged(Answer.NotLogged.Reason.UNAVAILABLE);
        }
        LOG.errorf(failure, "Can't evaluate the lead of decision %s again", latest);
        return new Answer.TooLarge();
    }

    private static boolean isMove(String before, String now) {
        JsonNode was = DecisionJson.read(before);
        JsonNode is = DecisionJson.read(now);
        return !was.at("/stage/recommended").equals(is.at("/stage/recommended"))
                || !was.at("/score/grade").equals(is.at("/score/grade"));
    }
}
