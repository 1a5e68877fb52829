package dev.winnow.qualification;

import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.lead.Lead;
import dev.winnow.outcome.LeadOutcome;
import dev.winnow.personal.Masking;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.rule.RuleLimitException;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Takes a request through its steps: choose the policy, read the lead, evaluate, decide, log. */
@ApplicationScoped
class LeadQualifier {

    private final PolicyChoice choice;
    private final DecisionMaker maker;
    private final DecisionRecorder recorder;
    private final Clock clock;

    LeadQualifier(PolicyChoice choice, DecisionMaker maker, DecisionRecorder recorder, Clock clock) {
        this.choice = choice;
        this.maker = maker;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Decides on the caller's thread, and doesn't wait for the log.
     *
     * @param outcomes of the lead that count, in the order in which they happened
     * @param release the one that decides in place of the active one
     */
    CompletableFuture<Answer> qualify(
            QualificationRequest request, List<LeadOutcome> outcomes, UnaryOperator<ActivePolicy> release) {
        return choice.decide(request, active -> qualify(request, outcomes, release.apply(active)));
    }

    private CompletableFuture<Answer> qualify(
            QualificationRequest request, List<LeadOutcome> outcomes, ActivePolicy active) {
        String why = request.why();
        if (why != null && !active.policy().hasRow(why)) {
            return CompletableFuture.completedFuture(
                    new Answer.UnknownRow(why, active.name(), active.policy().closestRow(why)));
        }
        Instant now = clock.instant();
        Instant asOf = request.asOf() == null ? now : request.asOf().truncatedTo(ChronoUnit.MICROS);
        MergedLead merged = MergedLead.of(
                request.lead(), outcomes, active.name(), active.policy().vocabulary(), asOf);
        LeadReading reading = active.policy().leadReader().read(merged.facts(), asOf);
        if (reading instanceof LeadReading.Refused refused) {
            return CompletableFuture.completedFuture(new Answer.Refused(refused.problems()));
        }
        Lead lead = ((LeadReading.Read) reading).lead();
        Collection<String> personal = PersonalFacts.toMask(active.policy().vocabulary(), lead, request.lead());
        return Masking.during(personal, () -> qualify(request, merged, active, lead, asOf, now))
                .exceptionally(failure -> Masking.during(personal, () -> {
                    throw new IllegalStateException("Can't append a decision to the log", failure);
                }));
    }

    private CompletableFuture<Answer> qualify(
            QualificationRequest request,
            MergedLead merged,
            ActivePolicy active,
            Lead lead,
            Instant asOf,
            Instant now) {
        Evaluated evaluated;
        Decision decision;
        try {
            evaluated = Evaluated.of(active.policy(), lead, asOf);
            decision = maker.decide(evaluated, active.release(), now, merged.outcomes(), request);
        } catch (RuleLimitException e) {
            return CompletableFuture.completedFuture(
                    new Answer.TooMuchWork(e.expected(), lead.activities().size()));
        }
        String answer = DecisionJson.of(decision);
        return request.dryRun()
                ? CompletableFuture.completedFuture(new Answer.Qualified(answer))
                : recorder.record(decision, answer, merged.facts(), evaluated, active, request.requester());
    }
}
