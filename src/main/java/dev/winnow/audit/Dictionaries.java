package dev.winnow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The dictionaries that contents were compressed with. To be used inside a transaction. */
@ApplicationScoped
class Dictionaries {

    private final Session session;
    private final Map<Integer, Dictionary> known = new ConcurrentHashMap<>();

    Dictionaries(Session session) {
        this.session = session;
    }

    /** Keeps a dictionary, before anything that needs it is; puts it right if somebody changed it. */
    void keep(Dictionary dictionary) {
        int checksum = dictionary.checksum();
        if (dictionary.equals(known.get(checksum))) {
            return;
        }
        StoredDictionary stored = session.find(StoredDictionary.class, checksum);
        if (stored == null) {
            session.persist(StoredDictionary.of(dictionary));
        } else if (Arrays.equals(stored.content, dictionary.content())) {
            known.put(checksum, dictionary);
        } else {
            stored.content = dictionary.content();
        }
    }

    /** Null if there is none. */
    @Nullable
    Dictionary withChecksum(int checksum) {
        return known.computeIfAbsent(checksum, missing -> {
            StoredDictionary stored = session.find(StoredDictionary.class, missing);
            return stored == null ? null : new Dictionary(stored.content);
        });
    }
}
