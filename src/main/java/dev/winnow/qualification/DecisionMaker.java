package dev.winnow.qualification;

import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionId;
import dev.winnow.decision.Edition;
import dev.winnow.decision.MergedFact;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explainer;
import dev.winnow.release.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Makes the decision on an evaluated lead: explains the evaluation and, unless it is a dry run, gives it an id. */
@ApplicationScoped
class DecisionMaker {

    private final Explainer explainer;

    DecisionMaker(Explainer explainer) {
        this.explainer = explainer;
    }

    Decision decide(
            Evaluated evaluated,
            Release release,
            Instant now,
            List<MergedFact> outcomes,
            QualificationRequest request) {
        String why = request.why();
        return new Decision(
                request.dryRun() ? null : DecisionId.at(now),
                request.batchId(),
                request.mapping(),
                release.policy(),
                new ReleaseReference(release.number(), release.digest()),
                now,
                evaluated.asOf(),
                Edition.CURRENT.number(),
                evaluated.lead().id(),
                outcomes,
                evaluated.evaluation().score(),
                evaluated.evaluation().stage(),
                explainer.explain(evaluated, request.explain()),
                why == null ? null : explainer.why(evaluated, evaluated.policy().row(why)));
    }
}
