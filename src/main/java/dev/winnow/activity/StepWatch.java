package dev.winnow.activity;

import dev.winnow.activity.Activity.ReleaseStep;
import dev.winnow.release.governed.Releases;
import dev.winnow.release.governed.StepCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notices steps of releases by any node. */
final class StepWatch implements Watch {

    private final Releases releases;
    private @Nullable Map<Named, Long> known;

    StepWatch(Releases releases) {
        this.releases = releases;
    }

    private record Named(String policy, int number) {}

    @Override
    public List<Activity> look() {
        Map<Named, Long> now = new HashMap<>();
        for (StepCount count : releases.stepCounts()) {
            now.put(new Named(count.policy(), count.number()), count.steps());
        }
        List<Activity> found = new ArrayList<>();
        Map<Named, Long> before = known;
        if (before != null) {
            now.forEach((name, steps) -> {
                long seen = before.getOrDefault(name, 0L);
                if (steps > seen) {
                    add(name, seen, found);
                }
            });
        }
        known = now;
        return found;
    }

    private void add(Named name, long seen, List<Activity> found) {
        releases.find(name.policy(), name.number()).ifPresent(release -> release.steps().stream()
                .skip(seen)
                .map(step -> new ReleaseStep(
                        name.policy(), name.number(), step.kind().word(), step.by(), step.at()))
                .forEach(found::add));
    }
}
