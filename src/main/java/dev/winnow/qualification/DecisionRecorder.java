package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.AppendResult;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.Keywords;
import dev.winnow.audit.log.Requester;
import dev.winnow.decision.Decision;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.shadow.ShadowComparisons;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Appends decisions to the log; once they are in it, answers with them and offers them to the challenger. */
@ApplicationScoped
class DecisionRecorder {

    private final DecisionLog log;
    private final TypicalAnswers typicalAnswers;
    private final ShadowComparisons shadow;

    DecisionRecorder(DecisionLog log, TypicalAnswers typicalAnswers, ShadowComparisons shadow) {
        this.log = log;
        this.typicalAnswers = typicalAnswers;
        this.shadow = shadow;
    }

    /**
     * @param answer the decision as JSON
     * @param facts as sent
     */
    CompletableFuture<Answer> record(
            Decision decision,
            String answer,
            JsonNode facts,
            Evaluated evaluated,
            ActivePolicy active,
            Requester requester) {
        Keywords keywords = new Keywords(
                PersonalFacts.of(active.policy().vocabulary(), evaluated.lead()),
                evaluated.evaluation().effective());
        return log.append(decision, answer, facts, keywords, requester, typicalAnswers.of(active))
                .thenApply(result -> answer(decision, answer, result, requester));
    }

    private Answer answer(Decision decision, String answer, AppendResult result, Requester requester) {
        return switch (result) {
            case STORED -> stored(decision, answer, requester);
            case QUEUE_FULL -> new Answer.NotLogged(Answer.NotLogged.Reason.BUSY);
            case TOO_LARGE -> new Answer.TooLarge();
            case KEY_TAKEN -> new Answer.KeyInUse();
            case OUTDATED -> new Answer.NotLogged(Answer.NotLogged.Reason.OUTDATED);
            case DISK_FULL -> new Answer.NotLogged(Answer.NotLogged.Reason.DISK_FULL);
            case UNAVAILABLE -> new Answer.NotLogged(Answer.NotLogged.Reason.UNAVAILABLE);
        };
    }

    /** Figures of the challenger leave sample leads out. */
    private Answer stored(Decision decision, String answer, Requester requester) {
        UUID id = decision.decisionId();
        if (id != null && !requester.isForSamples()) {
            shadow.offer(decision.policy(), decision.release().number(), id, decision.leadId());
        }
        return new Answer.Qualified(answer);
    }
}
