package dev.winnow.durability;

import java.time.Duration;
import java.util.List;

/** What the rounds of one scenario on one database add up to: a row of the table. */
record Summary(
        Scenario scenario,
        DatabaseKind kind,
        int rounds,
        int acknowledged,
        int lost,
        Duration longestEnd,
        int refusedStarts,
        List<String> problems) {

    static final String HEADING =
            row("scenario", "database", "rounds", "acknowledged", "lost", "longest end", "refused starts");

    Summary {
        problems = List.copyOf(problems);
    }

    static Summary of(Scenario scenario, DatabaseKind kind, List<RoundResult> results) {
        return new Summary(
                scenario,
                kind,
                results.size(),
                results.stream().mapToInt(RoundResult::acknowledged).sum(),
                results.stream().mapToInt(result -> result.losses().size()).sum(),
                results.stream()
                        .map(result -> result.observations().longestEnd())
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO),
                results.stream()
                        .mapToInt(result -> result.observations().refusedStarts())
                        .sum(),
                results.stream()
                        .flatMap(result -> result.observations().problems().stream())
                        .toList());
    }

    String row() {
        return row(
                scenario.word(),
                kind.word(),
                rounds,
                acknowledged,
                lost,
                "%.1f s".formatted(longestEnd.toMillis() / 1e3),
                refusedStarts);
    }

    private static String row(Object... cells) {
        return "| %-22s | %-10s | %6s | %12s | %6s | %11s | %14s |".formatted(cells);
    }
}
