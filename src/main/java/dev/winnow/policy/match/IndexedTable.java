package dev.winnow.policy.match;

import dev.winnow.lead.Occurrence;
import dev.winnow.policy.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * A table's rows by each fact they look at. The rows that hold are those that every fact leaves; those on activities or
 * signals are taken with each of these in turn. Rows are bits, the first one the lowest.
 */
final class IndexedTable {

    private final int firstPlace;
    private final long[] all;
    private final long[] repeated;
    private final Asked[] asked;
    private final Subject repeatedSubject;
    private final RowsByFact[] askedOfEach;

    /** Rows by a fact of a subject that there is one of. */
    record Asked(Subject subject, RowsByFact rows) {}

    /**
     * @param firstPlace the place of the table's first row among all rows of the policy
     * @param repeated the rows that look at activities or signals
     * @param repeatedSubject which of the two; either where there are no such rows
     */
    IndexedTable(
            int firstPlace,
            long[] all,
            long[] repeated,
            List<Asked> asked,
            Subject repeatedSubject,
            List<RowsByFact> askedOfEach) {
        this.firstPlace = firstPlace;
        this.all = all.clone();
        this.repeated = repeated.clone();
        this.asked = asked.toArray(Asked[]::new);
        this.repeatedSubject = repeatedSubject;
        this.askedOfEach = askedOfEach.toArray(RowsByFact[]::new);
    }

    /** Reports the rows that hold, in their order. */
    void match(HoldingRows known, HoldingRows.Held held) {
        long[][] left = new long[asked.length][];
        for (int index = 0; index < left.length; index++) {
            Asked fact = asked[index];
            left[index] = fact.rows().rows(known.records(fact.subject())[0]);
        }
        KnownRecord[] occurrences = known.records(repeatedSubject);
        long[][] leftOfEach = leftOfEach(occurrences);
        long[] each = new long[occurrences.length];
        for (int word = 0; word < all.length; word++) {
            long rows = all[word];
            for (long[] some : left) {
                rows &= some[word];
            }
            long once = rows & ~repeated[word];
            long any = once | split(rows & repeated[word], word, leftOfEach, each);
            while (any != 0) {
                int bit = Long.numberOfTrailingZeros(any);
                int place = firstPlace + word * Long.SIZE + bit;
                held.row(place, (once >>> bit & 1) == 1 ? List.of() : those(bit, each, occurrences));
                any &= any - 1;
            }
        }
    }

    private long[][] leftOfEach(KnownRecord[] occurrences) {
        int facts = askedOfEach.length;
        long[][] left = new long[occurrences.length * facts][];
        for (int index = 0; index < left.length; index++) {
            left[index] = askedOfEach[index % facts].rows(occurrences[index / facts]);
        }
        return left;
    }

    /**
     * Which of a word of rows hold for each activity or signal.
     *
     * @return those that hold for any
     */
    private long split(long rows, int word, long[][] leftOfEach, long[] each) {
        long any = 0;
        int facts = askedOfEach.length;
        for (int index = 0; index < each.length; index++) {
            long those = rows;
            for (int fact = 0; those != 0 && fact < facts; fact++) {
                those &= leftOfEach[index * facts + fact][word];
            }
            each[index] = those;
            any |= those;
        }
        return any;
    }

    private static List<Occurrence> those(int bit, long[] each, KnownRecord[] occurrences) {
        List<Occurrence> those = new ArrayList<>();
        for (int index = 0; index < each.length; index++) {
            if ((each[index] >>> bit & 1) == 1) {
                those.add((Occurrence) occurrences[index].record());
            }
        }
        return those;
    }
}
