package dev.winnow.query;

import dev.winnow.access.UnknownTerm;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.RequestProblem;
import java.util.Collection;
import java.util.List;

/** Turns search terms that nothing was ever called into problems. */
public final class UnknownTerms {

    private UnknownTerms() {}

    public static List<RequestProblem> problems(Collection<UnknownTerm> terms) {
        return terms.stream()
                .map(term -> RequestProblem.parameter(
                        term.parameter(), term.expected(), PrintableValue.text(term.found()), term.suggestion()))
                .toList();
    }
}
