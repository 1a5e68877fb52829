package dev.winnow.bench;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Occurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows by the texts they ask for, as somebody would write it by hand who knows the tables: the practical limit. */
final class IndexedJava implements Engine {

    private static final Map<String, WorkloadRow[]> NONE = Map.of();
    private static final WorkloadRow[] NO_ROWS = {};

    private final Map<String, Map<String, WorkloadRow[]>> fit;
    private final Map<String, Map<String, WorkloadRow[]>> persona;
    private final Map<String, WorkloadRow[]> behaviour;
    private final Map<String, WorkloadRow[]> undesirable;
    private final Map<String, Map<String, WorkloadRow[]>> need;
    private final WorkloadRow[] accepted;
    private final WorkloadRow[] others;
    private final int width;

    IndexedJava(Workload workload) {
        this.fit = byBoth(workload.fit());
        this.persona = byBoth(workload.persona());
        this.behaviour = by(WorkloadRow::first, workload.behaviour());
        this.undesirable = by(WorkloadRow::first, workload.undesirable());
        this.need = byBoth(workload.need());
        this.accepted = steps(workload, true);
        this.others = steps(workload, false);
        this.width = (int) workload.stages().get(0).below();
    }

    @Override
    public Result evaluate(Lead lead) {
        List<Found> found = new ArrayList<>();
        long points = 0;
        for (WorkloadRow row :
                rows(fit, lead.company().industry(), lead.company().region())) {
            if (row.isInRange(lead.company().employees())) {
                found.add(new Found(row.id(), List.of()));
                points += row.points();
            }
        }
        for (WorkloadRow row :
                rows(persona, lead.contact().function(), lead.contact().seniority())) {
            found.add(new Found(row.id(), List.of()));
            points += row.points();
        }
        points += behaviour(lead.activities(), found);
        for (WorkloadRow row : rows(undesirable, lead.contact().emailDomain())) {
            found.add(new Found(row.id(), List.of()));
            points += row.points();
        }
        for (WorkloadRow row : rows(need, lead.bant().need(), lead.bant().budget())) {
            if (row.isInRange(lead.bant().timeframeMonths())) {
                found.add(new Found(row.id(), List.of()));
                points += row.points();
            }
        }
        @Nullable String stage = null;
        Boolean isAccepted = lead.sales().accepted();
        WorkloadRow[] steps = isAccepted == null ? NO_ROWS : isAccepted ? accepted : others;
        int step = (int) (points / width);
        if (step < steps.length) {
            stage = steps[step].id();
            found.add(new Found(stage, List.of()));
        }
        return new Result(found, points, stage);
    }

    private long behaviour(List<Activity> activities, List<Found> found) {
        int first = found.size();
        long points = 0;
        for (Activity activity : activities) {
            for (WorkloadRow row : rows(behaviour, activity.type())) {
                if (activity.daysAgo() >= row.from() && activity.daysAgo() < row.below()) {
                    occurrences(row, first, found).add(activity);
                    points += row.points();
                }
            }
        }
        return points;
    }

    /** Of a row found before for another activity, or a new one. */
    private static List<Occurrence> occurrences(WorkloadRow row, int first, List<Found> found) {
        for (int index = first; index < found.size(); index++) {
            if (found.get(index).row().equals(row.id())) {
                return found.get(index).occurrences();
            }
        }
        List<Occurrence> occurrences = new ArrayList<>();
        found.add(new Found(row.id(), occurrences));
        return occurrences;
    }

    private static WorkloadRow[] rows(
            Map<String, Map<String, WorkloadRow[]>> rows, @Nullable String first, @Nullable String second) {
        return first == null ? NO_ROWS : rows(rows.getOrDefault(first, NONE), second);
    }

    private static WorkloadRow[] rows(Map<String, WorkloadRow[]> rows, @Nullable String text) {
        return text == null ? NO_ROWS : rows.getOrDefault(text, NO_ROWS);
    }

    private static Map<String, Map<String, WorkloadRow[]>> byBoth(List<WorkloadRow> rows) {
        Map<String, Map<String, WorkloadRow[]>> index = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> String.valueOf(row.first())))
                .forEach((first, some) -> index.put(first, by(WorkloadRow::second, some)));
        return index;
    }

    private static Map<String, WorkloadRow[]> by(Function<WorkloadRow, @Nullable String> text, List<WorkloadRow> rows) {
        Map<String, WorkloadRow[]> index = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> String.valueOf(text.apply(row))))
                .forEach((key, some) -> index.put(key, some.toArray(WorkloadRow[]::new)));
        return index;
    }

    private static WorkloadRow[] steps(Workload workload, boolean flag) {
        return workload.stages().stream()
                .filter(row -> Boolean.valueOf(flag).equals(row.flag()))
                .toArray(WorkloadRow[]::new);
    }
}
