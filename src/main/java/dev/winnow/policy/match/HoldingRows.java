package dev.winnow.policy.match;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Occurrence;
import dev.winnow.lead.Score;
import dev.winnow.lead.Standing;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;

/** Finds the rows that hold for one lead, as the facts in their conditions become known. For use by one thread. */
public final class HoldingRows {

    private static final int RECORD_TYPES = RecordType.values().length;

    private final TableIndex index;
    private final KnownRecords[] records;

    /** Receives the rows that hold. */
    public interface Held {

        /**
         * @param place of the row among all rows of the policy
         * @param occurrences the activities or signals it holds for, in the given order; empty if it has no condition
         *     on them
         */
        void row(int place, List<Occurrence> occurrences);
    }

    /**
     * @param activities of the lead, in the order in which rows report them
     * @param signals of the lead, likewise
     */
    public HoldingRows(
            TableIndex index, Lead lead, List<? extends Occurrence> activities, List<? extends Occurrence> signals) {
        this(index, new KnownRecords[RECORD_TYPES]);
        know(RecordType.LEAD, List.of(lead));
        know(RecordType.ACTIVITY, activities);
        know(RecordType.SIGNAL, signals);
    }

    private HoldingRows(TableIndex index, KnownRecords[] records) {
        this.index = index;
        this.records = records;
    }

    /** The rows for another lead with the same activities and signals. */
    public HoldingRows with(Lead other) {
        HoldingRows rows = new HoldingRows(index, records.clone());
        rows.know(RecordType.LEAD, List.of(other));
        return rows;
    }

    public void know(Score score) {
        know(RecordType.SCORE, List.of(score));
    }

    public void know(Standing standing) {
        know(RecordType.STANDING, List.of(standing));
    }

    /**
     * Reports the rows in tables of a kind, in order. All records that such tables can have conditions on must be
     * known.
     */
    public void of(TableKind kind, Held held) {
        for (IndexedTable table : index.tables(kind)) {
            table.match(this, held);
        }
    }

    /** The records of a type; at most one if the type isn't repeated. */
    KnownRecords records(RecordType recordType) {
        return records[recordType.ordinal()];
    }

    private void know(RecordType recordType, List<?> found) {
        records[recordType.ordinal()] = index.facts(recordType).known(found);
    }
}
