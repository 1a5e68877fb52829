package dev.winnow.activity;

import dev.winnow.activity.Activity.CopyChange;
import dev.winnow.release.workingcopy.CopyHistory;
import dev.winnow.release.workingcopy.WorkingCopy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notices changes of working copies by any node. Of several changes of a sheet by the same person, only the last one. */
final class CopyWatch implements Watch {

    private static final String MADE = "made";
    private static final String DISCARDED = "discarded";

    private final CopyHistory history;
    private @Nullable Map<Named, WorkingCopy> known;

    CopyWatch(CopyHistory history) {
        this.history = history;
    }

    private record Named(String policy, int number) {

        static Named of(WorkingCopy copy) {
            return new Named(copy.policy(), copy.number());
        }
    }

    private record Place(
            String by, @Nullable String workbook, @Nullable String sheet) {}

    @Override
    public List<Activity> look() {
        Map<Named, WorkingCopy> now = new LinkedHashMap<>();
        history.all().forEach(copy -> now.put(Named.of(copy), copy));
        List<Activity> found = new ArrayList<>();
        Map<Named, WorkingCopy> before = known;
        if (before != null) {
            now.forEach((name, copy) -> compare(before.get(name), copy, found));
            before.values().stream()
                    .filter(copy -> !now.containsKey(Named.of(copy)))
                    .forEach(copy -> discarded(copy, found));
        }
        known = now;
        return found;
    }

    private void compare(@Nullable WorkingCopy before, WorkingCopy now, List<Activity> found) {
        if (before == null) {
            found.add(
                    new CopyChange(now.policy(), now.number(), 0, MADE, now.createdBy(), now.createdAt(), null, null));
        }
        int seen = before == null ? 0 : before.revision();
        if (now.revision() > seen) {
            Map<Place, CopyChange> last = new LinkedHashMap<>();
            for (CopyHistory.ChangeHeader change : history.after(now, seen)) {
                Place place = new Place(change.by(), change.workbook(), change.sheet());
                last.remove(place);
                last.put(place, change(now, change));
            }
            found.addAll(last.values());
        }
    }

    private static CopyChange change(WorkingCopy copy, CopyHistory.ChangeHeader change) {
        return new CopyChange(
                copy.policy(),
                copy.number(),
                change.revision(),
                change.kind(),
                change.by(),
                change.at(),
                change.workbook(),
                change.sheet());
    }

    private void discarded(WorkingCopy copy, List<Activity> found) {
        history.discard(copy)
                .ifPresent(end -> found.add(new CopyChange(
                        copy.policy(), copy.number(), copy.revision(), DISCARDED, end.by(), end.at(), null, null)));
    }
}
