package dev.winnow.policy.vocabulary;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a vocabulary.
 *
 * @param path such as {@code company.employees} or {@code activity.attributes.score}
 * @param label the analysts' name for it
 * @param unit shown after values; null if there is none
 * @param derived computed by the server, never supplied
 * @param ifMissing the default of a missing fact; null: unknown
 * @param changedBy who can change it; null: nobody
 * @param example an example value; null if there is none
 * @param expression the expression that reads it in a rule
 * @param accessor reads the value from its record; null if not known
 */
public record Fact(
        String path,
        String label,
        FactType type,
        @Nullable String unit,
        Allowed allowed,
        boolean required,
        boolean personal,
        boolean derived,
        @Nullable Object ifMissing,
        @Nullable String changedBy,
        @Nullable Object example,
        String description,
        String expression,
        Function<Object, @Nullable Object> accessor) {

    public RecordType recordType() {
        return RecordType.ofPath(path);
    }

    /** The path without its record type's prefix: {@code occurredAt} of {@code activity.occurredAt}. */
    public String name() {
        return path.substring(recordType().prefix().length());
    }

    /** The value in a record of this fact's type; null if not known. */
    public @Nullable Object in(Object record) {
        return accessor.apply(record);
    }

    /** Paths are unique in a vocabulary. Path search looks facts up thousands of times. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
