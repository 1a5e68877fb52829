package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.Dictionary;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.Edition;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explain;
import dev.winnow.explanation.Explainer;
import dev.winnow.policy.cases.Case;
import dev.winnow.policy.rule.RuleLimit;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Typical answers of a release, as dictionaries to compress its decisions with: the answers to the cases of its policy.
 */
@ApplicationScoped
class TypicalAnswers {

    private static final Logger LOG = Logger.getLogger(TypicalAnswers.class);

    /** Leaves the processor to the first requests. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final Explainer explainer;
    private final Map<String, Known> byPolicy = new ConcurrentHashMap<>();

    TypicalAnswers(Explainer explainer) {
        this.explainer = explainer;
    }

    private record Known(String digest, CompletableFuture<Dictionary> dictionary) {}

    /** The dictionary, or none until it is computed: no decision waits for it. */
    Dictionary of(ActivePolicy active) {
        Known known = byPolicy.compute(
                active.name(),
                (name, before) -> before != null
                                && before.digest().equals(active.release().digest())
                        ? before
                        : new Known(
                                active.release().digest(),
                                CompletableFuture.supplyAsync(() -> dictionary(active), LATER)
                                        .exceptionally(TypicalAnswers::none)));
        return known.dictionary().getNow(Dictionary.NONE);
    }

    private static Dictionary none(Throwable failure) {
        LOG.warn(
                "Can't build a compression dictionary from the cases of a policy; its decisions take about twice the space",
                failure);
        return Dictionary.NONE;
    }

    /** Every part of the explanations once, then the longest answer as a whole. */
    private Dictionary dictionary(ActivePolicy active) {
        Set<String> parts = new LinkedHashSet<>();
        String longest = "";
        for (Case example : active.policy().cases()) {
            String answer = answer(active, example);
            collect(DecisionJson.read(answer), parts);
            longest = answer.length() > longest.length() ? answer : longest;
        }
        return Dictionary.of((String.join("", parts) + longest).getBytes(StandardCharsets.UTF_8));
    }

    private static void collect(JsonNode json, Set<String> parts) {
        for (JsonNode part : json) {
            if (json.isArray() && part.isObject()) {
                parts.add(DecisionJson.part(part));
            } else {
                collect(part, parts);
            }
        }
    }

    private String answer(ActivePolicy active, Case example) {
        Evaluated evaluated = Evaluated.of(active.policy(), example.lead(), example.asOf(), RuleLimit.NONE);
        return DecisionJson.of(new Decision(
                null,
                active.name(),
                new ReleaseReference(active.release().number(), active.release().digest()),
                example.asOf(),
                example.asOf(),
                Edition.CURRENT.number(),
                example.lead().id(),
                evaluated.evaluation().score(),
                evaluated.evaluation().stage(),
                explainer.explain(evaluated, Explain.FULL),
                null));
    }
}
