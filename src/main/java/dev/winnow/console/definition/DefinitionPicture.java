package dev.winnow.console.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet of definitions looks like. Only that of its kind is there.
 *
 * @param revision of the working copy that it shows, where the present one doesn't compile; null if it shows the present one
 */
public record DefinitionPicture(
        @Nullable Integer revision,
        List<FactKind> facts,
        List<DimensionRange> ranges,
        @Nullable DecayChart decay,
        @Nullable GradeMatrix grades,
        List<LadderStep> ladder,
        List<LimitBand> limits) {

    public DefinitionPicture {
        facts = List.copyOf(facts);
        ranges = List.copyOf(ranges);
        ladder = List.copyOf(ladder);
        limits = List.copyOf(limits);
    }

    /**
     * The facts of one type.
     *
     * @param type {@code YES_NO}, {@code CHOICE}, and so on
     * @param width of its bar, out of 100
     */
    public record FactKind(String type, int width, List<Label> facts) {

        public FactKind {
            facts = List.copyOf(facts);
        }
    }

    /** @param changedBy null if nobody changes it */
    public record Label(
            String text,
            boolean isRequired,
            boolean isPersonal,
            @Nullable String changedBy) {}

    /**
     * From the floor to the cap of a dimension, out of 100.
     *
     * @param floor null: unbounded
     * @param cap null: unbounded
     * @param zero where no points are
     */
    public record DimensionRange(
            String label,
            @Nullable String floor,
            @Nullable String cap,
            int from,
            int width,
            int zero,
            @Nullable Integer halfLife) {}

    /** The bounds of a limit out of 1,000; {@code from} and {@code to} are those of what it allows. */
    public record LimitBand(
            String id,
            String measure,
            @Nullable String stage,
            @Nullable String atLeast,
            @Nullable String atMost,
            int from,
            int width,
            int zero,
            String description) {}
}
