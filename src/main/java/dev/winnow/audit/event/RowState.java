package dev.winnow.audit.event;

import dev.winnow.audit.chain.LogRecord;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state of a row whose changes are events.
 *
 * @param table what the row is about: {@code key}, {@code release-step}
 * @param row names the row in its table
 * @param hash SHA-256 over the values that change only with an event, in hexadecimal digits
 */
public record RowState(String table, String row, String hash) {

    /** The state of a row as stored: values that the database rounds must be read from it. */
    public static RowState of(String table, String row, @Nullable Object... values) {
        String[] texts = Arrays.stream(values)
                .map(value -> value == null ? "" : "=" + value)
                .toArray(String[]::new);
        return new RowState(table, row, LogRecord.hash(texts));
    }

    /** The change that adds the row. */
    public StatedChange added() {
        return new StatedChange(table, row, null, hash);
    }

    /** @param before null if the row is new */
    public StatedChange after(@Nullable RowState before) {
        return new StatedChange(table, row, before == null ? null : before.hash, hash);
    }
}
