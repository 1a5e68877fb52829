package dev.winnow.audit.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A dictionary in the database. */
@Entity
@Table(name = "dictionary")
class StoredDictionary {

    @Id
    int checksum;

    public byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected StoredDictionary() {}

    static StoredDictionary of(Dictionary dictionary) {
        StoredDictionary stored = new StoredDictionary();
        stored.checksum = dictionary.checksum();
        stored.content = dictionary.content();
        return stored;
    }
}
