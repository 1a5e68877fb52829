package dev.winnow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** The dictionaries that contents were compressed with. To be used inside a transaction. */
@ApplicationScoped
class Dictionaries {

    private final Session session;
    private final Map<Integer, Dictionary> known = new ConcurrentHashMap<>();

    Dictionaries(Session session) {
        this.session = session;
    }

    /** Keeps a dictionary, before anything that needs it is. */
    void keep(Dictionary dictionary) {
        StoredDictionary stored = session.find(StoredDictionary.class, dictionary.checksum());
        if (stored == null) {
            session.persist(StoredDictionary.of(dictionary));
        } else if (!Arrays.equals(stored.content, dictionary.content())) {
            throw new IllegalStateException(
                    "expected one dictionary with the checksum " + stored.checksum + ", found two");
        }
    }

    Dictionary withChecksum(int checksum) {
        return known.computeIfAbsent(
                checksum,
                missing -> new Dictionary(
                        Objects.requireNonNull(session.find(StoredDictionary.class, missing), "the dictionary is gone")
                                .content));
    }
}
