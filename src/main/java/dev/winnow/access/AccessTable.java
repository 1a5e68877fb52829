package dev.winnow.access;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.RecordedRow;
import dev.winnow.audit.event.RecordedTable;
import dev.winnow.audit.event.RowState;
import dev.winnow.identity.StoredAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares keys and users with the events of their changes. */
@ApplicationScoped
class AccessTable implements RecordedTable {

    /** Made at the first start, without an event in earlier versions. */
    private static final Set<String> FIRST_KEYS = Set.of("integration");

    static final Set<String> FIRST_USERS = Set.of("admin");

    private static final Set<String> MENTIONS = Set.of(
            EventKind.KEY_ISSUED.word(),
            EventKind.KEY_REVOKED.word(),
            EventKind.USER_ADDED.word(),
            EventKind.USER_DISABLED.word(),
            EventKind.USER_ENABLED.word());

    private final StoredAccess stored;

    AccessTable(StoredAccess stored) {
        this.stored = stored;
    }

    static RowState key(StoredAccess.Row key) {
        return RowState.of("key", key.name(), key.values().toArray());
    }

    static RowState user(StoredAccess.Row user) {
        return RowState.of("user", user.name(), user.values().toArray());
    }

    @Override
    public void read(Consumer<RecordedRow> rows) {
        stored.keys(key -> rows.accept(new RecordedRow(
                key(key),
                key.createdAt(),
                FIRST_KEYS.contains(key.name()) ? null : mention(EventKind.KEY_ISSUED.word(), key.name()),
                key.isEnded() ? null : mention(EventKind.KEY_REVOKED.word(), key.name()),
                null)));
        stored.users(user -> rows.accept(new RecordedRow(
                user(user),
                user.createdAt(),
                FIRST_USERS.contains(user.name()) ? null : mention(EventKind.USER_ADDED.word(), user.name()),
                user.isEnded() ? null : mention(EventKind.USER_DISABLED.word(), user.name()),
                mention(EventKind.USER_ENABLED.word(), user.name()))));
    }

    @Override
    public @Nullable String mention(EventRecord event) {
        return MENTIONS.contains(event.kind()) ? mention(event.kind(), event.subject()) : null;
    }

    private static String mention(String kind, String name) {
        return kind + " " + name;
    }
}
