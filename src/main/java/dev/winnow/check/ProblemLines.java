package dev.winnow.check;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Severity;
import dev.winnow.policy.problem.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Problems as lines for people: causes first, similar ones in one line, a limited number of lines. */
public final class ProblemLines {

    /** A reader who sees more of them no longer sees the cause. */
    private static final int MAX = 25;

    /** Fewer similar problems of a sheet are shown one by one. */
    private static final int SIMILAR = 6;

    private static final int PLACES = 5;

    private ProblemLines() {}

    /** A line, and the severity of its problems. */
    public record Line(Severity severity, String text) {}

    /** At most 25 lines, and one that counts the problems of further ones. */
    public static List<Line> of(Collection<Problem> problems) {
        List<List<Problem>> groups = groups(Causes.first(problems));
        List<Line> lines = new ArrayList<>();
        groups.stream()
                .limit(MAX)
                .forEach(group -> lines.add(new Line(group.get(0).severity(), text(group))));
        int more = groups.stream().skip(MAX).mapToInt(List::size).sum();
        if (more > 0) {
            lines.add(new Line(groups.get(MAX).get(0).severity(), "… and " + more + " more"));
        }
        return lines;
    }

    /** Similar problems of a sheet, then equal ones of several sheets; each group at the place of its first. */
    private static List<List<Problem>> groups(List<Problem> problems) {
        Map<Object, List<Problem>> similar = by(problems, ProblemLines::demands);
        similar.values().removeIf(group -> group.size() < SIMILAR);
        Map<Object, List<Problem>> equal = by(
                problems.stream()
                        .filter(problem -> !similar.containsKey(demands(problem)))
                        .toList(),
                ProblemLines::says);
        Map<Problem, List<Problem>> groups = new LinkedHashMap<>();
        for (Problem problem : problems) {
            List<Problem> group =
                    similar.getOrDefault(demands(problem), equal.getOrDefault(says(problem), List.of(problem)));
            groups.putIfAbsent(group.get(0), group);
        }
        return List.copyOf(groups.values());
    }

    private static Map<Object, List<Problem>> by(List<Problem> problems, Function<Problem, Object> key) {
        return problems.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static Object says(Problem problem) {
        return List.of(problem.kind(), problem.severity(), problem.expected(), problem.found());
    }

    /** Templates that fit no fact have one cause on all sheets: the vocabulary. */
    private static Object demands(Problem problem) {
        if (problem.kind() == ProblemKind.TEMPLATE) {
            return List.of(problem.kind(), problem.severity());
        }
        Source source = problem.source();
        return List.of(problem.kind(), problem.severity(), source.workbook(), source.sheet(), problem.expected());
    }

    private static String text(List<Problem> group) {
        Problem first = group.get(0);
        List<String> places = group.stream()
                .map(Problem::source)
                .distinct()
                .skip(1)
                .map(source -> place(source, first.source()))
                .toList();
        if (group.size() == 1) {
            return first.toString();
        }
        String what = group.stream().map(ProblemLines::says).distinct().count() == 1 ? "the same" : "similar";
        int more = places.size() - PLACES;
        if (places.isEmpty()) {
            return first + "; and " + (group.size() - 1) + " " + what + " there";
        }
        return first + "; " + what + " at "
                + String.join(", ", places.subList(0, Math.min(PLACES, places.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Without the sheet if that is the first's. */
    private static String place(Source source, Source first) {
        boolean sameSheet =
                source.sheet().equals(first.sheet()) && source.workbook().equals(first.workbook());
        return !sameSheet || source.row() == 0
                ? source.toString()
                : source.cell().isEmpty() ? "row " + source.row() : source.cell();
    }
}
