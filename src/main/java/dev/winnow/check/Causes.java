package dev.winnow.check;

import dev.winnow.policy.cases.CaseSheet;
import dev.winnow.policy.definition.DimensionSheet;
import dev.winnow.policy.definition.GradeSheet;
import dev.winnow.policy.definition.LadderSheet;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Severity;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.VocabularySheet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Orders problems for people: what may cause others first. */
public final class Causes {

    private static final Set<String> DEFINITIONS =
            Set.of(LadderSheet.NAME, VocabularySheet.NAME, DimensionSheet.NAME, GradeSheet.NAME);

    /** The headers of a table decide how its rows are read. */
    private static final Set<ProblemKind> HEADERS =
            Set.of(ProblemKind.LAYOUT, ProblemKind.TEMPLATE, ProblemKind.HEADING);

    private Causes() {}

    /** Files and whole sheets, definitions, headers of tables, their cells, cases; warnings last. */
    public static List<Problem> first(Collection<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(Causes::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int rank(Problem problem) {
        Source source = problem.source();
        if (problem.severity() == Severity.WARNING) {
            return 5;
        }
        if (problem.kind() == ProblemKind.FILE || source.sheet().isEmpty() || source.namesWholeSheet()) {
            return 0;
        }
        if (DEFINITIONS.contains(source.sheet())) {
            return 1;
        }
        if (source.sheet().equals(CaseSheet.NAME)) {
            return 4;
        }
        return HEADERS.contains(problem.kind()) ? 2 : 3;
    }
}
