package dev.winnow.policy.match;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Occurrence;
import dev.winnow.lead.Score;
import dev.winnow.lead.Standing;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.List;

/** The rows that hold for one lead, asked for as the facts they look at become known. Confined to one thread. */
public final class HoldingRows {

    private static final int RECORD_TYPES = RecordType.values().length;

    private final TableIndex index;
    private final KnownRecords[] records;

    /** Where they are reported. */
    public interface Held {

        /**
         * @param place of the row among all of its policy
         * @param occurrences the activities or signals it holds for, in the order they were given; empty where it looks
         *     at neither
         */
        void row(int place, List<Occurrence> occurrences);
    }

    /**
     * @param activities the lead's, in the order that rows should name them in
     * @param signals the lead's, likewise
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

    /** Those of another lead with the same activities and signals. */
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

    /** Reports those in tables of a kind, in their order; all that such tables may look at must be known. */
    public void of(TableKind kind, Held held) {
        for (IndexedTable table : index.tables(kind)) {
            table.match(this, held);
        }
    }

    /** The records of a record type; never more than one where it isn't repeated. */
    KnownRecords records(RecordType recordType) {
        return records[recordType.ordinal()];
    }

    private void know(RecordType recordType, List<?> found) {
        records[recordType.ordinal()] = index.facts(recordType).known(found);
    }
}
