package dev.winnow.qualification.reevaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.Requester;
import dev.winnow.explanation.Explain;
import dev.winnow.outcome.OutcomeKind;
import dev.winnow.outcome.SalesFacts;
import dev.winnow.personal.Masking;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.Qualification;
import dev.winnow.qualification.QualificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * Evaluates a lead with what was known of it last, so that a new outcome counts at once: with the facts of its latest
 * decision, at the stage which that recommends, now. The decision is logged like others.
 */
@ApplicationScoped
public class LastKnown {

    private static final Logger LOG = Logger.getLogger(LastKnown.class);

    private final DecisionLog log;
    private final Qualification qualification;

    LastKnown(DecisionLog log, Qualification qualification) {
        this.log = log;
        this.qualification = qualification;
    }

    /**
     * Decides after an outcome was recorded, which replaces what requests stated about the same before. A sample lead
     * stays one.
     *
     * @param caller who reported the outcome
     * @return empty if the latest decision can't be read
     */
    public Optional<Answer> decide(String leadId, String policy, OutcomeKind outcome, String caller) {
        return Masking.during(List.of(leadId), () -> log.latest(leadId, Set.of(policy), null, 1).stream()
                .findFirst()
                .flatMap(record -> record.match(Optional::<LoggedDecision>of, unreadable -> Optional.empty()))
                .map(latest -> decide(latest, outcome, caller)));
    }

    private Answer decide(LoggedDecision latest, OutcomeKind outcome, String caller) {
        Requester requester = latest.isOnSample() ? Requester.samples() : new Requester(caller, null);
        ObjectNode facts = KnownFacts.of(latest);
        SalesFacts.settledBy(outcome).forEach(path -> KnownFacts.remove(facts, path));
        QualificationRequest request =
                new QualificationRequest(latest.policy(), Set.of(), null, facts, Explain.FULL, null, requester, false);
        try {
            return qualification.qualify(request).join();
        } catch (CompletionException e) {
            LOG.error("Can't evaluate a lead again after an outcome", e);
            return new Answer.NotLogged(Answer.NotLogged.Reason.UNAVAILABLE);
        }
    }
}
