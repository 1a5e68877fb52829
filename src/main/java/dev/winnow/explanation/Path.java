package dev.winnow.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A smallest set of changes people could bring about that makes the lead reach a stage; verified by evaluating it. */
public record Path(String to, List<FactChange> changes) {

    public Path {
        changes = List.copyOf(changes);
    }

    /**
     * @param fact the path of a fact, or {@code activities} for one more activity
     * @param by who can bring it about, as the vocabulary says: {@code lead}, {@code marketing} or {@code sales}
     */
    public record FactChange(String fact, @Nullable Object from, Object to, String by, String text) {}
}
