package dev.winnow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keys and users as stored, to record their changes and to notice others. Needs a transaction. */
@ApplicationScoped
public class StoredAccess {

    private final StoredApiKeys keys;
    private final StoredUsers users;

    StoredAccess(StoredApiKeys keys, StoredUsers users) {
        this.keys = keys;
        this.users = users;
    }

    /**
     * A row of keys or users.
     *
     * @param values all but the time of the last use; of secrets only what they are checked with
     * @param isEnded whether the key is revoked or the user disabled
     */
    public record Row(String name, List<String> values, Instant createdAt, boolean isEnded) {

        public Row {
            values = List.copyOf(values);
        }
    }

    /** The row of a key, with what this transaction changed. */
    public Optional<Row> key(String name) {
        return keys.lock(name).map(StoredAccess::row);
    }

    /** The row of a user, with what this transaction changed. */
    public Optional<Row> user(String name) {
        return users.lock(name).map(StoredAccess::row);
    }

    public void keys(Consumer<Row> rows) {
        keys.all().forEach(key -> rows.accept(row(key)));
    }

    public void users(Consumer<Row> rows) {
        users.all().forEach(user -> rows.accept(row(user)));
    }

    private static Row row(StoredApiKey key) {
        return new Row(
                key.name,
                List.of(
                        HexFormat.of().formatHex(key.hash),
                        key.roles,
                        key.policies,
                        key.createdAt.toString(),
                        text(key.expiresAt),
                        text(key.revokedAt)),
                key.createdAt,
                key.revokedAt != null);
    }

    private static Row row(StoredUser user) {
        List<String> values = new ArrayList<>(List.of(
                user.passwordHash,
                user.roles,
                user.policies,
                user.createdAt.toString(),
                text(user.disabledAt),
                Long.toString(user.sessionsEnded)));
        if (user.displayName != null) {
            // Rows without one stay what the events of earlier versions state
            values.add(user.displayName);
        }
        return new Row(user.name, values, user.createdAt, user.disabledAt != null);
    }

    private static String text(@Nullable Instant time) {
        return time == null ? "" : time.toString();
    }
}
