package dev.winnow.policy.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects problems, so that all are reported at once. */
public final class Problems {

    /** Of each severity. More than anyone reads; a hostile file could have any number. */
    private static final int MAX = 10_000;

    private final boolean areAccepted;
    private final List<Problem> found = new ArrayList<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    public Problems() {
        this(false);
    }

    private Problems(boolean areAccepted) {
        this.areAccepted = areAccepted;
    }

    /** Of files that an earlier version accepted, which stay usable: what only later versions report is a warning. */
    public static Problems ofAccepted() {
        return new Problems(true);
    }

    /** An empty collection for the same files, to be added or not. */
    public Problems apart() {
        return new Problems(areAccepted);
    }

    public void add(ProblemKind kind, Source source, String expected, String found) {
        add(kind, source, expected, found, null);
    }

    public void add(ProblemKind kind, Source source, String expected, String found, @Nullable String suggestion) {
        add(new Problem(kind, source, expected, found, suggestion));
    }

    /** @param fix what to do */
    public void addWithFix(ProblemKind kind, Source source, String expected, String found, String fix) {
        add(new Problem(kind, kind.severity(), source, expected, found, fix, true));
    }

    /**
     * Adds a problem that earlier versions didn't report.
     *
     * @return whether to go on as they did, because the files were accepted by one
     */
    public boolean addStricter(
            ProblemKind kind, Source source, String expected, String found, @Nullable String suggestion) {
        Severity severity = areAccepted ? Severity.WARNING : kind.severity();
        add(new Problem(kind, severity, source, expected, found, suggestion));
        return areAccepted;
    }

    public void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    private void add(Problem problem) {
        if (counts.merge(problem.severity(), 1, Integer::sum) <= MAX) {
            found.add(problem);
        }
    }

    /** Whether no problem so far is an error. */
    public boolean noErrors() {
        return !counts.containsKey(Severity.ERROR);
    }

    /**
     * The problems, sorted by place, without duplicates. What else is wrong with a cell follows from its formula, and is
     * left out.
     */
    public List<Problem> all() {
        Set<Source> formulas = found.stream()
                .filter(problem -> problem.kind() == ProblemKind.FORMULA
                        && !problem.source().cell().isEmpty())
                .map(Problem::source)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(problem -> problem.kind() == ProblemKind.FORMULA || !formulas.contains(problem.source()))
                .distinct()
                .sorted()
                .toList();
    }
}
