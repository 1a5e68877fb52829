package dev.winnow.intake.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a job has of its file, in the database. */
@Entity
@Table(name = "job_file")
class StoredFile {

    @Id
    @Column(name = "job_id")
    UUID job;

    /** Of the key that all of it is sealed with. */
    UUID secret;

    /** {@link FileHead}, sealed. */
    byte[] file;

    /** As JSON, sealed. */
    byte[] mapping;

    int parts;

    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    static StoredFile of(UUID job, UUID secret) {
        StoredFile stored = new StoredFile();
        stored.job = job;
        stored.secret = secret;
        return stored;
    }

    void setHead(byte[] file) {
        this.file = file;
    }

    void setMapping(byte[] mapping) {
        this.mapping = mapping;
    }

    /** All of it is stored. */
    void setParts(int parts) {
        this.parts = parts;
    }
}
