package dev.winnow.insight.funnel;

import dev.winnow.insight.TimeHistogram;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** How many leads of a group reached a step, and how long it took them. */
@Entity
@Table(name = "funnel_cell")
class StoredCell {

    /** Of {@link CellKey}. */
    @Id
    UUID id;

    String policy;

    @Column(name = "is_sample")
    boolean sample;

    String segment;

    @Column(name = "segment_value")
    String value;

    LocalDate cohort;

    String step;

    long leads;

    /** A histogram of the times since the step before. */
    String times;

    @SuppressWarnings("NullAway.Init")
    protected StoredCell() {}

    static StoredCell empty(CellKey key) {
        StoredCell cell = new StoredCell();
        cell.id = key.id();
        cell.policy = key.policy();
        cell.sample = key.isSample();
        cell.segment = key.segment();
        cell.value = key.value();
        cell.cohort = key.cohort();
        cell.step = key.step();
        cell.times = "";
        return cell;
    }

    /** @param changed negative for leads that no longer reached it */
    void add(long changed, TimeHistogram took) {
        leads += changed;
        TimeHistogram all = TimeHistogram.read(times);
        all.add(took);
        times = all.toString();
    }
}
