package dev.winnow.explanation;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.policy.table.PlacedRow;
import org.jspecify.annotations.Nullable;

/** Explains evaluations in one language. Thread-safe. */
public final class Explainer {

    public static final Explainer ENGLISH = new Explainer(Messages.ENGLISH);

    private final Wording wording;

    public Explainer(Messages messages) {
        this.wording = new Wording(messages);
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
        return new WhyRow(new EvaluatedRecords(evaluated), wording).of(row);
    }

    /** What changed the score between two evaluations of a lead. */
    public Movement movement(Evaluated before, Evaluated after) {
        return new MovementWriter(wording).write(before, after);
    }

    private Explanation explain(Evaluated evaluated, boolean inDetail) {
        EvaluatedRecords records = new EvaluatedRecords(evaluated);
        Reasons reasons = new Reasons(records, wording);
        WhyNot whyNot = new WhyNot(records, wording);
        return new Explanation(
                new Summary(wording.messages()).of(evaluated.evaluation()),
                reasons.all(),
                whyNot.unmet(),
                inDetail ? details(records, reasons) : null);
    }

    private Explanation.Details details(EvaluatedRecords records, Reasons reasons) {
        PathFinder.Found found = new PathFinder(records.evaluated(), wording).find();
        return new Explanation.Details(
                new ReceiptWriter(records.policy(), reasons, wording.messages()).write(records.evaluation()),
                found.path(),
                found.blocked());
    }
}
