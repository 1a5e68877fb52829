package dev.winnow.insight.funnel;

import dev.winnow.insight.TimeHistogram;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds what changed of leads to the counts. Needs a transaction. */
@ApplicationScoped
class FunnelCounts {

    private static final int GROUP = 500;

    private final StoredCells cells;

    FunnelCounts(StoredCells cells) {
        this.cells = cells;
    }

    /** What is to be added to a cell. */
    private static final class Delta {
        private long leads;
        private final TimeHistogram times = new TimeHistogram();

        void add(int sign, int timeClass) {
            leads += sign;
            if (timeClass != Contributions.NO_TIME) {
                times.add(timeClass, sign);
            }
        }

        boolean isNothing() {
            return leads == 0 && times.toString().isEmpty();
        }
    }

    /** What a group of leads changes. */
    static final class Changes {

        private final Map<CellKey, Delta> deltas = new HashMap<>();

        /** @param before what the lead added so far */
        void replace(Map<CellKey, Integer> before, Map<CellKey, Integer> after) {
            before.forEach((key, timeClass) -> {
                if (!timeClass.equals(after.get(key))) {
                    delta(key).add(-1, timeClass);
                }
            });
            after.forEach((key, timeClass) -> {
                if (!timeClass.equals(before.get(key))) {
                    delta(key).add(1, timeClass);
                }
            });
        }

        private Delta delta(CellKey key) {
            return deltas.computeIfAbsent(key, each -> new Delta());
        }
    }

    void apply(Changes changes) {
        List<Map.Entry<CellKey, Delta>> entries = changes.deltas.entrySet().stream()
                .filter(entry -> !entry.getValue().isNothing())
                .toList();
        for (int from = 0; from < entries.size(); from += GROUP) {
            applyGroup(entries.subList(from, Math.min(from + GROUP, entries.size())));
        }
    }

    private void applyGroup(List<Map.Entry<CellKey, Delta>> entries) {
        List<StoredCell> known = new ArrayList<>(
                cells.withIds(entries.stream().map(entry -> entry.getKey().id()).toList()));
        for (int index = 0; index < entries.size(); index++) {
            CellKey key = entries.get(index).getKey();
            Delta delta = entries.get(index).getValue();
            StoredCell cell = known.get(index);
            if (cell == null) {
                cell = StoredCell.empty(key);
                cells.persist(cell);
            }
            cell.add(delta.leads, delta.times);
        }
    }
}
