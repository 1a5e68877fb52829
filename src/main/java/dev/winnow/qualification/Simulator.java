package dev.winnow.qualification;

import dev.winnow.decision.DecisionJson;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explainer;
import dev.winnow.lead.Lead;
import dev.winnow.personal.Masking;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.rule.RuleLimitException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** Evaluates leads by any version of a policy, with the verdict of every cell of some tables. Nothing is stored. */
@ApplicationScoped
public class Simulator {

    private static final int MAX_CONDITIONS_INLINE = 10_000;

    private final Explainer explainer;
    private final LargeLeads largeLeads;
    private final Clock clock;

    Simulator(Explainer explainer, LargeLeads largeLeads, Clock clock) {
        this.explainer = explainer;
        this.largeLeads = largeLeads;
        this.clock = clock;
    }

    /** The answer, or why there is none. Much work waits for its turn. */
    public CompletableFuture<Answer> simulate(SimulationRequest request) {
        boolean isMuch = LargeLeads.isLarge(request.lead()) || request.conditions() > MAX_CONDITIONS_INLINE;
        return isMuch
                ? largeLeads.inTurn(() -> CompletableFuture.completedFuture(answer(request)))
                : CompletableFuture.completedFuture(answer(request));
    }

    private Answer answer(SimulationRequest request) {
        Instant asOf = (request.asOf() == null ? clock.instant() : request.asOf()).truncatedTo(ChronoUnit.MICROS);
        LeadReading reading = request.policy().leadReader().read(request.lead(), asOf);
        if (reading instanceof LeadReading.Refused refused) {
            return new Answer.Refused(refused.problems());
        }
        Lead lead = ((LeadReading.Read) reading).lead();
        Collection<String> personal = PersonalFacts.toMask(request.policy().vocabulary(), lead, request.lead());
        return Masking.during(personal, () -> answer(request, lead, asOf));
    }

    private Answer answer(SimulationRequest request, Lead lead, Instant asOf) {
        try {
            Evaluated evaluated = Evaluated.of(request.policy(), lead, asOf);
            return new Answer.Qualified(DecisionJson.part(simulation(request, evaluated)));
        } catch (RuleLimitException e) {
            return new Answer.TooMuchWork(e.expected(), lead.activities().size());
        }
    }

    private Simulation simulation(SimulationRequest request, Evaluated evaluated) {
        return new Simulation(
                request.policy().name(),
                request.release(),
                request.workingCopy(),
                evaluated.asOf(),
                evaluated.lead().id(),
                evaluated.evaluation().score(),
                evaluated.evaluation().stage(),
                explainer.explain(evaluated),
                request.tables().stream()
                        .map(table -> Simulation.Table.of(table, explainer.why(evaluated, table)))
                        .toList());
    }
}
