package dev.winnow.qualification;

import dev.winnow.audit.Decision;
import dev.winnow.audit.DecisionJson;
import dev.winnow.audit.Dictionary;
import dev.winnow.audit.ReleaseReference;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explain;
import dev.winnow.explanation.Explainer;
import dev.winnow.policy.cases.Case;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the answers of a release look like, to compress them with: those to the cases of its policy. */
@ApplicationScoped
class TypicalAnswers {

    private static final int ENOUGH_BYTES = 1 << 15;

    private final Explainer explainer;
    private final Map<String, Known> byPolicy = new ConcurrentHashMap<>();

    TypicalAnswers(Explainer explainer) {
        this.explainer = explainer;
    }

    private record Known(String digest, Dictionary dictionary) {}

    Dictionary of(ActivePolicy active) {
        Known known = byPolicy.get(active.name());
        if (known == null || !known.digest().equals(active.release().digest())) {
            known = new Known(active.release().digest(), answers(active));
            byPolicy.put(active.name(), known);
        }
        return known.dictionary();
    }

    private Dictionary answers(ActivePolicy active) {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        Iterator<Case> cases = active.policy().cases().iterator();
        while (cases.hasNext() && answers.size() < ENOUGH_BYTES) {
            byte[] answer = answer(active, cases.next()).getBytes(StandardCharsets.UTF_8);
            answers.write(answer, 0, answer.length);
        }
        return Dictionary.of(answers.toByteArray());
    }

    private String answer(ActivePolicy active, Case example) {
        Evaluated evaluated = Evaluated.of(active.policy(), example.lead(), example.asOf());
        return DecisionJson.of(new Decision(
                null,
                active.name(),
                new ReleaseReference(active.release().number(), active.release().digest()),
                example.asOf(),
                example.asOf(),
                example.lead().id(),
                evaluated.evaluation().score(),
                evaluated.evaluation().stage(),
                explainer.explain(evaluated, Explain.FULL),
                null));
    }
}
