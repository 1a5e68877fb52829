package dev.winnow.bench;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A loop over all rows, as it would be written by hand. */
record NaiveJava(Workload workload) implements Engine {

    @Override
    public Result evaluate(Lead lead) {
        List<Found> found = new ArrayList<>();
        long points = 0;
        for (WorkloadRow row : workload.fit()) {
            if (Objects.equals(row.first(), lead.company().industry())
                    && Objects.equals(row.second(), lead.company().region())
                    && row.isInRange(lead.company().employees())) {
                found.add(new Found(row.id(), List.of()));
                points += row.points();
            }
        }
        for (WorkloadRow row : workload.persona()) {
            if (Objects.equals(row.first(), lead.contact().function())
                    && Objects.equals(row.second(), lead.contact().seniority())) {
                found.add(new Found(row.id(), List.of()));
                points += row.points();
            }
        }
        for (WorkloadRow row : workload.behaviour()) {
            List<Occurrence> occurrences = null;
            for (Activity activity : lead.activities()) {
                if (Objects.equals(row.first(), activity.type())
                        && activity.daysAgo() >= row.from()
                        && activity.daysAgo() < row.below()) {
                    if (occurrences == null) {
                        occurrences = new ArrayList<>();
                    }
                    occurrences.add(activity);
                }
            }
            if (occurrences != null) {
                found.add(new Found(row.id(), occurrences));
                points += (long) row.points() * occurrences.size();
            }
        }
        String domain = lead.contact().emailDomain();
        for (WorkloadRow row : workload.undesirable()) {
            if (Objects.equals(row.first(), domain)) {
                found.add(new Found(row.id(), List.of()));
                points += row.points();
            }
        }
        for (WorkloadRow row : workload.need()) {
            if (Objects.equals(row.first(), lead.bant().need())
                    && Objects.equals(row.second(), lead.bant().budget())
                    && row.isInRange(lead.bant().timeframeMonths())) {
                found.add(new Found(row.id(), List.of()));
                points += row.points();
            }
        }
        @Nullable String stage = null;
        for (WorkloadRow row : workload.stages()) {
            if (points >= row.from()
                    && points < row.below()
                    && Objects.equals(row.flag(), lead.sales().accepted())) {
                found.add(new Found(row.id(), List.of()));
                stage = stage == null ? row.id() : stage;
            }
        }
        return new Result(found, points, stage);
    }
}
