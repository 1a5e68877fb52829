package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.Edition;
import dev.winnow.decision.MappingReference;
import dev.winnow.decision.MergedFact;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.explanation.Explain;
import dev.winnow.explanation.Explainer;
import dev.winnow.explanation.Movement;
import dev.winnow.personal.Masking;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.release.CompiledReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reproduces decisions from their release, their facts and their time. */
@ApplicationScoped
class DecisionReplayer {

    private final CompiledReleases releases;
    private final Explainer explainer;
    private final LiftedLimit lifted;

    DecisionReplayer(CompiledReleases releases, Explainer explainer, LiftedLimit lifted) {
        this.releases = releases;
        this.explainer = explainer;
        this.lifted = lifted;
    }

    /** Evaluates the facts of a decision again; the result may differ from the answer. */
    ReplayedEvaluation evaluate(LoggedDecision record) {
        Optional<Policy> policy =
                releases.find(record.policy(), record.release().number());
        if (policy.isEmpty()) {
            return new ReplayedEvaluation.Impossible("release %s of policy %s no longer compiles or is missing"
                    .formatted(record.release().number(), record.policy()));
        }
        Optional<Edition> edition = edition(record);
        if (edition.isEmpty()) {
            return new ReplayedEvaluation.Impossible(
                    "decision %s was made by a later version of the server".formatted(record.id()));
        }
        LeadReading reading = policy.get()
                .leadReader()
                .read(record.facts(), record.asOf(), edition.get().texts());
        return reading instanceof LeadReading.Read read
                ? Masking.during(
                        PersonalFacts.toMask(policy.get().vocabulary(), read.lead(), record.facts()),
                        () -> new ReplayedEvaluation.Done(
                                lifted.run(limit -> Evaluated.of(policy.get(), read.lead(), record.asOf(), limit))))
                : new ReplayedEvaluation.Impossible(
                        "the release can't read the facts of decision %s".formatted(record.id()));
    }

    private Explainer explainer(DecisionRecord record) {
        return record.match(logged -> explainer(logged), unreadable -> explainer);
    }

    /** As decisions of the recorded one's edition are explained. */
    Explainer explainer(LoggedDecision record) {
        return explainer.with(edition(record).orElse(Edition.CURRENT).sentences());
    }

    private static Optional<Edition> edition(LoggedDecision record) {
        return Edition.of(DecisionJson.read(record.answer()));
    }

    private static @Nullable UUID batch(LoggedDecision record) {
        String id = DecisionJson.read(record.answer()).path("batchId").textValue();
        return id == null ? null : UUID.fromString(id);
    }

    /** As answered: the stored facts contain what they say. */
    private static List<MergedFact> outcomes(LoggedDecision record) {
        JsonNode outcomes = DecisionJson.read(record.answer()).path("outcomes");
        return StreamSupport.stream(outcomes.spliterator(), false)
                .map(outcome -> DecisionJson.as(outcome, MergedFact.class))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What moved the score from one decision's evaluation to another's, explained as the latter was. */
    Movement movement(Evaluated first, Evaluated last, DecisionRecord end) {
        return lifted.run(limit -> explainer(end).movement(first.with(limit), last.with(limit)));
    }

    /** As {@link #confirm(LoggedDecision)}, also for decisions that can't be read. */
    ReplayedEvaluation confirm(DecisionRecord record) {
        return record.match(
                logged -> confirm(logged),
                unreadable ->
                        new ReplayedEvaluation.Impossible(unreadable.reason().text()));
    }

    /** Evaluates the facts of a decision again; impossible unless score and stage equal the answered ones. */
    ReplayedEvaluation confirm(LoggedDecision record) {
        return evaluate(record)
                .match(
                        done -> isSameAsAnswered(done.evaluated().evaluation(), record)
                                ? done
                                : new ReplayedEvaluation.Impossible(
                                        "decision %s now has another score or stage".formatted(record.id())),
                        impossible -> impossible);
    }

    private static boolean isSameAsAnswered(Evaluation evaluation, LoggedDecision record) {
        JsonNode answer = DecisionJson.read(record.answer());
        return DecisionJson.read(DecisionJson.part(evaluation.score())).equals(answer.get("score"))
                && DecisionJson.read(DecisionJson.part(evaluation.stage())).equals(answer.get("stage"));
    }

    /**
     * The decision as it would be made now, explained to the given extent, with the row that {@code why} named then.
     */
    Decision decide(LoggedDecision record, Evaluated evaluated, Explain explain) {
        return PersonalFacts.masked(evaluated, () -> decided(record, evaluated, explain));
    }

    private Decision decided(LoggedDecision record, Evaluated evaluated, Explain explain) {
        String why = DecisionJson.read(record.answer()).at("/why/row").textValue();
        Explainer asThen = explainer(record);
        return new Decision(
                record.id(),
                batch(record),
                DecisionJson.as(DecisionJson.read(record.answer()).path("mapping"), MappingReference.class),
                record.policy(),
                record.release(),
                record.evaluatedAt(),
                record.asOf(),
                edition(record).orElse(Edition.CURRENT).number(),
                record.leadId(),
                outcomes(record),
                evaluated.evaluation().score(),
                evaluated.evaluation().stage(),
                lifted.run(limit -> asThen.explain(evaluated.with(limit), explain)),
                why == null ? null : asThen.why(evaluated, evaluated.policy().row(why)));
    }
}
