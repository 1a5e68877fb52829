package dev.winnow.qualification;

import dev.winnow.audit.Decision;
import dev.winnow.audit.DecisionJson;
import dev.winnow.audit.LoggedDecision;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explain;
import dev.winnow.explanation.Explainer;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.release.CompiledReleases;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes decisions again, from their release, their facts and their moment. */
@ApplicationScoped
class Reenactment {

    private final CompiledReleases releases;
    private final Explainer explainer;

    Reenactment(CompiledReleases releases, Explainer explainer) {
        this.releases = releases;
        this.explainer = explainer;
    }

    /**
     * The evaluation behind a decision, whatever it comes to now.
     *
     * @throws IllegalStateException if its release or its facts can't be used any more
     */
    Evaluated evaluate(LoggedDecision logged) {
        Policy policy = releases.find(logged.policy(), logged.release().number())
                .orElseThrow(() -> new IllegalStateException("release %d of policy %s can't be used any more"
                        .formatted(logged.release().number(), logged.policy())));
        LeadReading reading = policy.leadReader().read(logged.facts(), logged.asOf());
        if (!(reading instanceof LeadReading.Read read)) {
            throw new IllegalStateException("the facts of decision %s can't be read any more".formatted(logged.id()));
        }
        return Evaluated.of(policy, read.lead(), logged.asOf());
    }

    /**
     * The evaluation behind a decision, which must be what it was.
     *
     * @throws IllegalStateException if it comes to another score or stage than it did, or can't be done any more
     */
    Evaluated confirm(LoggedDecision logged) {
        Evaluated evaluated = evaluate(logged);
        boolean isSame = evaluated.evaluation().score().total().compareTo(logged.points()) == 0
                && evaluated.evaluation().stage().recommended().equals(logged.stage());
        if (!isSame) {
            throw new IllegalStateException("decision %s comes to something else now".formatted(logged.id()));
        }
        return evaluated;
    }

    /** The decision as it would be made now, explained so far, with the row that was asked about then. */
    Decision decide(LoggedDecision logged, Evaluated evaluated, Explain explain) {
        String why = DecisionJson.read(logged.answer()).at("/why/row").textValue();
        return new Decision(
                logged.id(),
                logged.policy(),
                logged.release(),
                logged.evaluatedAt(),
                logged.asOf(),
                logged.leadId(),
                evaluated.evaluation().score(),
                evaluated.evaluation().stage(),
                explainer.explain(evaluated, explain),
                why == null ? null : explainer.why(evaluated, evaluated.policy().row(why)));
    }
}
