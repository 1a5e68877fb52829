package dev.winnow.evaluation;

import dev.winnow.policy.Policy;
import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A set of row ids that looks ids up only on demand: most callers never read them. */
final class RowIds extends AbstractSet<String> {

    private final Policy policy;
    private final BitSet places;

    /** @param places of the rows in the policy; must not change any more */
    RowIds(Policy policy, BitSet places) {
        this.policy = policy;
        this.places = places;
    }

    @Override
    public boolean contains(@Nullable Object id) {
        return id instanceof String text
                && policy.hasRow(text)
                && places.get(policy.row(text).place());
    }

    @Override
    public Iterator<String> iterator() {
        return places.stream()
                .mapToObj(place -> policy.rows().get(place).row().id())
                .iterator();
    }

    @Override
    public int size() {
        return places.cardinality();
    }
}
