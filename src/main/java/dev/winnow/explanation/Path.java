package dev.winnow.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A smallest set of changes, made by people, that reaches the next stage or a higher one. It is verified by evaluating
 * it, and no change can be left out. Changes that bypass the next stage, such as a lead won at once, don't count.
 */
public record Path(String to, List<FactChange> changes) {

    public Path {
        changes = List.copyOf(changes);
    }

    /**
     * @param fact the path of a fact, or {@code activities} for one more activity
     * @param to null if the fact is to be removed
     * @param by who can make the change, according to the vocabulary: {@code lead}, {@code marketing} or {@code sales}
     */
    public record FactChange(
            String fact, @Nullable Object from, @Nullable Object to, String by, String text) {}
}
