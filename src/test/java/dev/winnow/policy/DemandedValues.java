package dev.winnow.policy;

import dev.winnow.policy.table.Demand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a demand names. */
public final class DemandedValues {

    private DemandedValues() {}

    public static List<Object> of(@Nullable Demand demand) {
        if (demand instanceof Demand.Is is) {
            return List.of(is.value());
        }
        if (demand instanceof Demand.OneOf oneOf) {
            return oneOf.values();
        }
        if (demand instanceof Demand.NoneOf noneOf) {
            return noneOf.values();
        }
        if (demand instanceof Demand.Compared compared) {
            return List.of(compared.bound());
        }
        if (demand instanceof Demand.Range range) {
            return List.of(range.from(), range.below());
        }
        if (demand instanceof Demand.Includes includes) {
            return includes.values();
        }
        return demand instanceof Demand.IncludesNone none ? none.values() : List.of();
    }
}
