package dev.winnow.release.workingcopy;

import dev.winnow.check.CaseResults;
import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Source;
import dev.winnow.release.workingcopy.editing.SheetName;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The check of a working copy at one revision.
 *
 * @param compiles whether a release can be made of it
 * @param rows the keys of the rows that problems and cases are in
 */
public record CheckedCopy(
        int revision,
        Instant at,
        boolean compiles,
        List<Problem> problems,
        CaseResults cases,
        Map<Source, String> rows) {

    public CheckedCopy {
        problems = List.copyOf(problems);
        rows = Map.copyOf(rows);
    }

    /** Keeps nothing of the compiled policy, nor of the working copy's contents. */
    static CheckedCopy of(OpenCopy copy, PolicyCheck check, Instant at) {
        Stream<Source> ofProblems = check.problems().stream().map(Problem::source);
        Stream<Source> ofCases =
                check.cases().results().stream().map(result -> result.example().source());
        Set<Source> places = Stream.concat(ofProblems, ofCases)
                .filter(source -> source.row() != 0 && !source.sheet().isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
        Map<SheetName, Map<Integer, String>> keys = new HashMap<>();
        Map<Source, String> rows = new HashMap<>();
        for (Source place : places) {
            String key = keys.computeIfAbsent(
                            new SheetName(place.workbook(), place.sheet()),
                            sheet -> copy.keys(sheet.workbook(), sheet.sheet()))
                    .get(place.row());
            if (key != null) {
                rows.put(place, key);
            }
        }
        return new CheckedCopy(
                copy.copy().revision(), at, check.policy() != null, check.problems(), check.cases(), rows);
    }

    /** The key of the row at a place; null for places outside of rows. */
    public @Nullable String row(Source source) {
        return rows.get(source);
    }
}
