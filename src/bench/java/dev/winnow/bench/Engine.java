package dev.winnow.bench;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Occurrence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a workload that hold for a lead, adds up their points and gives the stage. */
interface Engine {

    Result evaluate(Lead lead);

    /** @param occurrences the activities it holds for; empty where it looks at none */
    record Found(String row, List<Occurrence> occurrences) {}

    /**
     * @param found in any order
     * @param stage null where no row gives one
     */
    record Result(List<Found> found, long points, @Nullable String stage) {

        /** The same for results that are the same, in whatever order rows and activities were found. */
        long checksum() {
            long sum = points * 31 + (stage == null ? 0 : stage.hashCode());
            for (Found each : found) {
                long occurrences = 0;
                for (Occurrence occurrence : each.occurrences()) {
                    occurrences += occurrence.hashCode();
                }
                sum += mixed(each.row().hashCode() * 31L + occurrences);
            }
            return mixed(sum);
        }

        private static long mixed(long bits) {
            long mixed = bits * 0x9E3779B97F4A7C15L;
            return mixed ^ mixed >>> 29;
        }
    }
}
