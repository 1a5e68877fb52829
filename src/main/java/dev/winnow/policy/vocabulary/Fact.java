package dev.winnow.policy.vocabulary;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a vocabulary.
 *
 * @param path such as {@code company.employees} or {@code activity.attributes.score}
 * @param label the analysts' words
 * @param unit shown behind values; null where there is none
 * @param derived worked out by the server, never supplied
 * @param ifMissing the value a missing fact is taken to have; null: unknown
 * @param changedBy who can bring a change about; null: nobody
 * @param example a value as it would stand in a lead; null where there is none
 * @param expression how a rule reads it from its record type
 * @param accessor finds the value in the record; answers null where it isn't known
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

    /** The value in the record of this fact's type; null where it isn't known. */
    public @Nullable Object in(Object record) {
        return accessor.apply(record);
    }

    /** Paths are unique in a vocabulary; facts are looked up by the thousand where explanations try things out. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
