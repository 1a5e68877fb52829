package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.Logged;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.UnreadableDecision;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.explanation.Explain;
import dev.winnow.explanation.Explainer;
import dev.winnow.personal.Masking;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.release.CompiledReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes decisions again, from their release, their facts and their moment. */
@ApplicationScoped
class Reenactment {

    private final CompiledReleases releases;
    private final Explainer explainer;

    Reenactment(CompiledReleases releases, Explainer explainer) {
        this.releases = releases;
        this.explainer = explainer;
    }

    /** The evaluation behind a decision, whatever it comes to now. */
    Reenacted evaluate(LoggedDecision logged) {
        Optional<Policy> policy =
                releases.find(logged.policy(), logged.release().number());
        if (policy.isEmpty()) {
            return new Reenacted.Impossible("release %d of policy %s can't be used any more"
                    .formatted(logged.release().number(), logged.policy()));
        }
        LeadReading reading = policy.get().leadReader().read(logged.facts(), logged.asOf());
        return reading instanceof LeadReading.Read read
                ? Masking.during(
                        PersonalFacts.shown(policy.get().vocabulary(), read.lead()),
                        () -> new Reenacted.Done(Evaluated.of(policy.get(), read.lead(), logged.asOf())))
                : new Reenacted.Impossible("the facts of decision %s can't be read any more".formatted(logged.id()));
    }

    /** Likewise, of a decision that may not be readable. */
    Reenacted confirm(Logged logged) {
        return logged instanceof LoggedDecision decision
                ? confirm(decision)
                : new Reenacted.Impossible(
                        ((UnreadableDecision) logged).reason().text());
    }

    /** The evaluation behind a decision, if it comes to the score and the stage that it came to. */
    Reenacted confirm(LoggedDecision logged) {
        Reenacted reenacted = evaluate(logged);
        if (reenacted instanceof Reenacted.Done done && !isSame(done.evaluated().evaluation(), logged)) {
            return new Reenacted.Impossible("decision %s comes to something else now".formatted(logged.id()));
        }
        return reenacted;
    }

    private static boolean isSame(Evaluation evaluation, LoggedDecision logged) {
        JsonNode answer = DecisionJson.read(logged.answer());
        return DecisionJson.read(DecisionJson.part(evaluation.score())).equals(answer.get("score"))
                && DecisionJson.read(DecisionJson.part(evaluation.stage())).equals(answer.get("stage"));
    }

    /** The decision as it would be made now, explained so far, with the row that was asked about then. */
    Decision decide(LoggedDecision logged, Evaluated evaluated, Explain explain) {
        return PersonalFacts.masked(evaluated, () -> decided(logged, evaluated, explain));
    }

    private Decision decided(LoggedDecision logged, Evaluated evaluated, Explain explain) {
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
