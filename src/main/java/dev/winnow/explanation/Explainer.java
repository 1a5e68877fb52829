package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.policy.Policy;
import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.PlacedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains evaluations in one language. Thread-safe. */
public final class Explainer {

    public static final Explainer ENGLISH = new Explainer(Messages.ENGLISH);

    private final Messages messages;
    private final Sentences sentences;

    public Explainer(Messages messages) {
        this(messages, Sentences.BY_LABEL);
    }

    private Explainer(Messages messages, Sentences sentences) {
        this.messages = messages;
        this.sentences = sentences;
    }

    /** One that words its sentences that way. */
    public Explainer with(Sentences others) {
        return new Explainer(messages, others);
    }

    private Wording wording(Policy policy) {
        return new Wording(messages, sentences, sentences == Sentences.BY_LABEL ? Labels.of(policy) : Labels.NONE);
    }

    /** The explanation in the requested detail; null for {@link Explain#NONE}. */
    public @Nullable Explanation explain(Evaluated evaluated, Explain explain) {
        return switch (explain) {
            case FULL -> explain(evaluated, true);
            case SUMMARY -> explain(evaluated, false);
            case NONE -> null;
        };
    }

    /** The full explanation. */
    public Explanation explain(Evaluated evaluated) {
        return explain(evaluated, true);
    }

    /** Why a row holds or doesn't. */
    public Why why(Evaluated evaluated, PlacedRow row) {
        return new WhyRow(new EvaluatedRecords(evaluated), wording(evaluated.policy())).of(row);
    }

    /** Why each row of a table holds or doesn't, in order. */
    public List<Why> why(Evaluated evaluated, DecisionTable table) {
        WhyRow why = new WhyRow(new EvaluatedRecords(evaluated), wording(evaluated.policy()));
        return table.rows().stream()
                .map(row -> {
                    Interruption.check();
                    return why.of(evaluated.policy().row(row.id()));
                })
                .toList();
    }

    /** What changed the score between two evaluations of a lead. */
    public Movement movement(Evaluated before, Evaluated after) {
        return new MovementWriter(wording(after.policy())).write(before, after);
    }

    private Explanation explain(Evaluated evaluated, boolean inDetail) {
        EvaluatedRecords records = new EvaluatedRecords(evaluated);
        Wording wording = wording(evaluated.policy());
        Reasons reasons = new Reasons(records, wording);
        WhyNot whyNot = new WhyNot(records, wording);
        return new Explanation(
                new Summary(wording).of(evaluated.evaluation()),
                reasons.all(),
                whyNot.unmet(),
                inDetail ? details(records, reasons, wording) : null);
    }

    private Explanation.Details details(EvaluatedRecords records, Reasons reasons, Wording wording) {
        PathFinder.Found found = new PathFinder(records.evaluated(), wording).find();
        return new Explanation.Details(
                new ReceiptWriter(records.policy(), reasons, wording).write(records.evaluation()),
                found.path(),
                found.blocked());
    }
}
