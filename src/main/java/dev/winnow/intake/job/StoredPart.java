package dev.winnow.intake.job;

import dev.winnow.intake.result.LeadResult;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some rows of a job's file and their results, in the database. */
@Entity
@Table(name = "job_part")
class StoredPart {

    @EmbeddedId
    Id key;

    /** {@link FileRows}, sealed. */
    byte[] content;

    /** {@link LeadResult}, sealed; null before they are there. */
    byte @Nullable [] results;

    @SuppressWarnings("NullAway.Init")
    protected StoredPart() {}

    StoredPart(Id key, byte[] content) {
        this.key = key;
        this.content = content;
    }

    void setResults(byte[] results) {
        this.results = results;
    }

    void setContent(byte[] content) {
        this.content = content;
    }

    /** @param number from 1 */
    @Embeddable
    record Id(@Column(name = "job_id") UUID job, int number) {}
}
