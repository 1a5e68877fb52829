package dev.winnow.check;

import dev.winnow.evaluation.DimensionPoints;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.explanation.ConditionVerdict;
import dev.winnow.explanation.Explainer;
import dev.winnow.explanation.Explanation;
import dev.winnow.explanation.Reason;
import dev.winnow.explanation.Unmet;
import dev.winnow.explanation.Verdict;
import dev.winnow.policy.cases.Case;
import dev.winnow.policy.cases.Expectation;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares one evaluation with what its case expects, and explains each difference. */
final class CaseFailures {

    private static final int MAX_REASONS = 5;

    private final Case example;
    private final Evaluated evaluated;
    private final Evaluation evaluation;
    private @Nullable Explanation explanation;

    CaseFailures(Case example, Evaluated evaluated) {
        this.example = example;
        this.evaluated = evaluated;
        this.evaluation = evaluated.evaluation();
    }

    List<Problem> all() {
        List<Problem> failures = new ArrayList<>();
        for (Expectation expectation : example.expectations()) {
            Problem failure = failure(expectation);
            if (failure != null) {
                failures.add(failure);
            }
        }
        return failures;
    }

    private @Nullable Problem failure(Expectation expectation) {
        return expectation.match(new Expectation.Functions<@Nullable Problem>(
                stage -> {
                    String found = evaluation.stage().recommended();
                    return found.equals(stage.stage())
                            ? null
                            : failure(stage, "stage " + stage.stage(), found + ". " + whyThisStage());
                },
                points -> evaluation.score().total().compareTo(points.points()) == 0
                        ? null
                        : failure(points, points.points().toPlainString() + " points", sum()),
                holds -> evaluation.held().contains(holds.row())
                        ? null
                        : failure(holds, holds.row() + " to hold", "that it doesn't. " + whyNot(holds.row())),
                holdsNot -> evaluation.held().contains(holdsNot.row())
                        ? failure(holdsNot, holdsNot.row() + " not to hold", "that it does. " + why(holdsNot.row()))
                        : null));
    }

    private Problem failure(Expectation expectation, String expected, String found) {
        return new Problem(
                ProblemKind.CASE, expectation.source(), expected + " for \"" + example.name() + '"', found.strip());
    }

    private String whyThisStage() {
        Explanation explanation = explanation();
        Stream<String> decided = explanation.reasons().stream()
                .filter(reason -> reason.dimension() == null)
                .map(CaseFailures::sentence);
        Stream<String> lacking = explanation.unmet().stream().map(Unmet::text);
        return explanation.summary() + " "
                + Stream.concat(decided, lacking).limit(MAX_REASONS).collect(Collectors.joining(". "));
    }

    private String sum() {
        String parts = evaluation.score().dimensions().stream()
                .filter(dimension -> dimension.points().signum() != 0)
                .map(CaseFailures::points)
                .collect(Collectors.joining(", "));
        String rows = explanation().reasons().stream()
                .filter(reason -> reason.dimension() != null)
                .map(reason -> reason.row() + " " + reason.points().toPlainString())
                .limit(MAX_REASONS * 2L)
                .collect(Collectors.joining(", "));
        return evaluation.score().total().stripTrailingZeros().toPlainString()
                + (parts.isEmpty() ? "" : ": " + parts)
                + (rows.isEmpty() ? "" : "; rows " + rows);
    }

    private static String points(DimensionPoints dimension) {
        return dimension.name() + " " + dimension.points().toPlainString();
    }

    private String whyNot(String id) {
        return Explainer.ENGLISH.why(evaluated, evaluated.policy().row(id)).conditions().stream()
                .filter(condition -> condition.verdict() != Verdict.TRUE)
                .map(ConditionVerdict::text)
                .collect(Collectors.joining(". "));
    }

    private String why(String id) {
        return explanation().reasons().stream()
                .filter(reason -> reason.row().equals(id))
                .map(CaseFailures::sentence)
                .findFirst()
                .orElse("All its conditions hold");
    }

    private static String sentence(Reason reason) {
        return reason.row() + ": " + reason.text();
    }

    /** Created on demand: most cases pass and need none. */
    private Explanation explanation() {
        if (explanation == null) {
            explanation = Explainer.ENGLISH.explain(evaluated);
        }
        return explanation;
    }
}
