package dev.winnow.audit.proof;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.event.RecordedRow;
import dev.winnow.audit.event.RecordedTable;
import dev.winnow.audit.event.StatedChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of recorded tables with the changes that events state. Takes all events first, in any order: clocks of
 * several servers don't agree on one.
 */
final class TableVerifier {

    private static final int MOST_LISTED = 100;

    private final List<RecordedTable> tables;
    private final Map<RowName, StatedRow> stated = new LinkedHashMap<>();
    private final Set<String> mentions = new HashSet<>();
    private final List<RowFlaw> flaws = new ArrayList<>();
    private final List<RowName> unprovenRows = new ArrayList<>();
    private Instant statedSince = Instant.MAX;
    private long rows;
    private long unproven;

    TableVerifier(List<RecordedTable> tables) {
        this.tables = List.copyOf(tables);
    }

    void take(EventRecord event) {
        List<StatedChange> changes = StatedChange.of(event.rows());
        for (StatedChange change : changes) {
            stated.computeIfAbsent(new RowName(change.table(), change.row()), name -> new StatedRow())
                    .take(change);
        }
        if (!changes.isEmpty()) {
            statedSince = event.at().isBefore(statedSince) ? event.at() : statedSince;
            return;
        }
        for (RecordedTable table : tables) {
            String mention = table.mention(event);
            if (mention != null) {
                mentions.add(mention);
            }
        }
    }

    TableVerification end() {
        tables.forEach(table -> table.read(this::compare));
        stated.forEach((name, row) -> {
            if (!row.isFound()) {
                flaw(name, "the row is missing: an event states it");
            }
        });
        return new TableVerification(rows, flaws, unproven, unprovenRows);
    }

    private void compare(RecordedRow row) {
        rows++;
        RowName name = new RowName(row.state().table(), row.state().row());
        StatedRow events = stated.get(name);
        if (events != null) {
            events.find(row.state().hash());
            if (!events.isCurrent()) {
                flaw(name, "the row isn't as its last event states");
            } else if (events.isBroken()) {
                flaw(name, "the row was altered between two events");
            }
        } else if (isOlderThanItsEvents(row)) {
            unproven++;
            if (unprovenRows.size() < MOST_LISTED) {
                unprovenRows.add(name);
            }
        } else {
            flaw(name, "no event records the row");
        }
    }

    private boolean isOlderThanItsEvents(RecordedRow row) {
        if (isMentioned(row.contradiction()) && !isMentioned(row.excuse())) {
            return false;
        }
        return row.mention() == null
                ? row.writtenAt() == null || row.writtenAt().isBefore(statedSince)
                : mentions.contains(row.mention());
    }

    private boolean isMentioned(@Nullable String mention) {
        return mention != null && mentions.contains(mention);
    }

    private void flaw(RowName name, String text) {
        if (flaws.size() < MOST_LISTED) {
            flaws.add(new RowFlaw(name.table(), name.row(), text));
        }
    }
}
