package dev.winnow.qualification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.audit.Decision;
import dev.winnow.audit.DecisionJson;
import dev.winnow.audit.DecisionLog;
import dev.winnow.audit.LoggedDecision;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explain;
import dev.winnow.explanation.Explainer;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.release.CompiledReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decisions from the log, with all of their explanation. What wasn't asked for when a decision was made is worked out
 * from its release, its facts and its moment: the same comes of them at any time.
 */
@ApplicationScoped
public class PastDecisions {

    private final DecisionLog log;
    private final CompiledReleases releases;
    private final Explainer explainer;

    PastDecisions(DecisionLog log, CompiledReleases releases, Explainer explainer) {
        this.log = log;
        this.releases = releases;
        this.explainer = explainer;
    }

    /** The full answer as JSON: as it was given, byte for byte, if all of it was; empty if there is no such decision. */
    public Optional<String> find(UUID id) {
        return log.find(id).map(this::answer);
    }

    /**
     * The full answer, with the judgement of a row that is asked about now.
     *
     * @param why the row's id; null for the answer as {@link #find(UUID)} gives it
     */
    public PastAnswer find(UUID id, @Nullable String why) {
        Optional<LoggedDecision> logged = log.find(id);
        if (logged.isEmpty()) {
            return new PastAnswer.UnknownDecision(id);
        }
        String answer = answer(logged.get());
        return why == null ? new PastAnswer.Found(answer) : judged(logged.get(), answer, why);
    }

    private PastAnswer judged(LoggedDecision logged, String answer, String why) {
        Evaluated evaluated = evaluated(logged);
        Policy policy = evaluated.policy();
        if (!policy.hasRow(why)) {
            return new Answer.UnknownRow(why, logged.policy(), policy.closestRow(why));
        }
        String judgement = DecisionJson.part(explainer.why(evaluated, policy.row(why)));
        ObjectNode judged = (ObjectNode) DecisionJson.read(answer);
        judged.set("why", DecisionJson.read(judgement));
        return new PastAnswer.Found(DecisionJson.part(judged));
    }

    private String answer(LoggedDecision logged) {
        return logged.explained() == Explain.FULL ? logged.answer() : DecisionJson.of(explained(logged));
    }

    private Decision explained(LoggedDecision logged) {
        Evaluated evaluated = evaluated(logged);
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
                explainer.explain(evaluated),
                why == null ? null : explainer.why(evaluated, evaluated.policy().row(why)));
    }

    /**
     * The evaluation behind a decision, done again.
     *
     * @throws IllegalStateException if it comes to another score or stage than it did
     */
    Evaluated evaluated(LoggedDecision logged) {
        Policy policy = releases.find(logged.policy(), logged.release().number())
                .orElseThrow(() -> new IllegalStateException("release %d of policy %s can't be used any more"
                        .formatted(logged.release().number(), logged.policy())));
        LeadReading reading = policy.leadReader().read(logged.facts(), logged.asOf());
        if (!(reading instanceof LeadReading.Read read)) {
            throw new IllegalStateException("the facts of decision %s can't be read any more".formatted(logged.id()));
        }
        Evaluated evaluated = Evaluated.of(policy, read.lead(), logged.asOf());
        boolean isSame = evaluated.evaluation().score().total().compareTo(logged.points()) == 0
                && evaluated.evaluation().stage().recommended().equals(logged.stage());
        if (!isSame) {
            throw new IllegalStateException("decision %s comes to something else now".formatted(logged.id()));
        }
        return evaluated;
    }
}
