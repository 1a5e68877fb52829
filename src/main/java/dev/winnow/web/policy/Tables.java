package dev.winnow.web.policy;

import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.sheets.Slug;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import java.util.List;
import java.util.Optional;

/** Finds tables by their name or their slug: the name's letters and digits in lower case, joined by dashes. */
final class Tables {

    private Tables() {}

    static Optional<DecisionTable> find(Policy policy, String name) {
        return policy.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .or(() -> policy.tables().stream()
                        .filter(table -> slug(table).equals(name))
                        .findFirst());
    }

    static String slug(DecisionTable table) {
        return Slug.of(table.name());
    }

    static ProblemDetails unknown(Policy policy, String name) {
        List<String> slugs = policy.tables().stream().map(Tables::slug).toList();
        return ProblemDetails.of(
                ProblemType.UNKNOWN_TABLE,
                List.of(RequestProblem.parameter(
                        "table",
                        "one of " + String.join(", ", slugs),
                        PrintableValue.text(name),
                        Suggestion.closest(name, slugs))));
    }
}
