package dev.winnow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tables that engines are compared on: 182 rows at scale 1, at scale 10 ten times as many over ten times as many
 * industries, functions, types of activity, domains and needs, so that no more rows hold for a lead.
 *
 * @param fit by industry, region and employees
 * @param persona by function and seniority
 * @param behaviour by type of activity and how long ago, for each activity
 * @param undesirable by mail domain
 * @param need by need, budget and months left
 * @param stages by total points and acceptance: the first that holds gives the stage
 */
record Workload(
        List<WorkloadRow> fit,
        List<WorkloadRow> persona,
        List<WorkloadRow> behaviour,
        List<WorkloadRow> undesirable,
        List<WorkloadRow> need,
        List<WorkloadRow> stages) {

    static final List<String> REGIONS = List.of("emea", "amer");
    static final List<String> SENIORITIES = List.of("junior", "senior", "manager", "director", "chief");
    static final List<String> BUDGETS = List.of("none", "planned", "approved");
    static final long MOST_POINTS = 400;

    private static final long[] EMPLOYEES = {1, 50, 500, 100_000};
    private static final long[] DAYS = {0, 7, 30, 90};
    private static final long[] MONTHS = {0, 6, 24};
    private static final int POINTS = 23;

    static Workload of(int scale) {
        return new Workload(
                rows("FIT", names("industry", 10 * scale), REGIONS, EMPLOYEES),
                rows("PER", names("function", 8 * scale), SENIORITIES, new long[] {0, 0}),
                rows("BEH", names("activity", 10 * scale), List.of(), DAYS),
                rows("UND", names("domain", 20 * scale), List.of(), new long[] {0, 0}),
                rows("NEE", names("need", 4 * scale), BUDGETS, MONTHS),
                stages(4 * scale));
    }

    /** With every second row of each table. */
    Workload half() {
        return new Workload(half(fit), half(persona), half(behaviour), half(undesirable), half(need), half(stages));
    }

    private static List<WorkloadRow> half(List<WorkloadRow> rows) {
        return IntStream.range(0, rows.size() / 2)
                .mapToObj(index -> rows.get(2 * index))
                .toList();
    }

    private static List<String> names(String what, int count) {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            names.add(what + "-" + number);
        }
        return names;
    }

    int rows() {
        return fit.size() + persona.size() + behaviour.size() + undesirable.size() + need.size() + stages.size();
    }

    /** @param seconds none: the rows look at no second text */
    private static List<WorkloadRow> rows(String prefix, List<String> firsts, List<String> seconds, long[] bounds) {
        List<WorkloadRow> rows = new ArrayList<>();
        for (String first : firsts) {
            for (int second = 0; second < Math.max(1, seconds.size()); second++) {
                for (int range = 0; range < bounds.length - 1; range++) {
                    int number = rows.size();
                    rows.add(new WorkloadRow(
                            id(prefix, number),
                            first,
                            seconds.isEmpty() ? null : seconds.get(second),
                            bounds[range],
                            bounds[range + 1],
                            null,
                            1 + number % POINTS));
                }
            }
        }
        return rows;
    }

    private static List<WorkloadRow> stages(int steps) {
        List<WorkloadRow> rows = new ArrayList<>();
        long width = MOST_POINTS / steps;
        for (int step = 0; step < steps; step++) {
            for (boolean accepted : new boolean[] {true, false}) {
                rows.add(new WorkloadRow(
                        id("STG", rows.size()), null, null, step * width, (step + 1) * width, accepted, 0));
            }
        }
        return rows;
    }

    private static String id(String prefix, int number) {
        return prefix + "-" + number;
    }
}
