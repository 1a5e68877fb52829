package dev.winnow.access;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.audit.event.RowState;
import dev.winnow.identity.StoredAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes changes of keys and users whose events state the rows before and after. Needs the transaction of the event. */
@ApplicationScoped
public class AccessChanges {

    private final StoredAccess stored;

    AccessChanges(StoredAccess stored) {
        this.stored = stored;
    }

    /** @param change returns empty if nothing was changed; then no event is recorded */
    public <T> RecordedChange<Optional<T>> ofKey(EventKind kind, String name, Supplier<Optional<T>> change) {
        return change(kind, name, () -> stored.key(name).map(AccessTable::key), change);
    }

    /** @param change returns empty if nothing was changed; then no event is recorded */
    public <T> RecordedChange<Optional<T>> ofUser(EventKind kind, String name, Supplier<Optional<T>> change) {
        return change(kind, name, () -> stored.user(name).map(AccessTable::user), change);
    }

    /** Records a key that was just added. */
    RecordedChange<Boolean> ofNewKey(String name) {
        return added(EventKind.KEY_ISSUED, name, stored.key(name).map(AccessTable::key));
    }

    /** Records a user that was just added. */
    RecordedChange<Boolean> ofNewUser(String name) {
        return added(EventKind.USER_ADDED, name, stored.user(name).map(AccessTable::user));
    }

    private static RecordedChange<Boolean> added(EventKind kind, String name, Optional<RowState> row) {
        return new RecordedChange<>(
                kind, name, true, row.map(RowState::added).stream().toList());
    }

    private static <T> RecordedChange<Optional<T>> change(
            EventKind kind, String name, Supplier<Optional<RowState>> state, Supplier<Optional<T>> change) {
        Optional<RowState> before = state.get();
        Optional<T> result = change.get();
        return result.isEmpty()
                ? RecordedChange.none(result)
                : new RecordedChange<>(
                        kind, name, result, List.of(state.get().orElseThrow().after(before.orElse(null))));
    }
}
