package dev.winnow.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A smallest set of changes people could bring about that opens the next stage, and may lead further; verified by
 * evaluating it, and none of the changes can be left out. What passes the next stage by, such as a lead that is won at
 * once, isn't one.
 */
public record Path(String to, List<FactChange> changes) {

    public Path {
        changes = List.copyOf(changes);
    }

    /**
     * @param fact the path of a fact, or {@code activities} for one more activity
     * @param to null where the fact is to be removed
     * @param by who can bring it about, as the vocabulary says: {@code lead}, {@code marketing} or {@code sales}
     */
    public record FactChange(
            String fact, @Nullable Object from, @Nullable Object to, String by, String text) {}
}
