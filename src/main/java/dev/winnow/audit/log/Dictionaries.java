package dev.winnow.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The dictionaries that contents were compressed with. To be used inside a transaction. */
@ApplicationScoped
class Dictionaries {

    private static final int MOST_KNOWN = 16;

    private final Session session;

    /** Those used last, as each takes two megabytes. */
    private final Map<Integer, Dictionary> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Dictionary> eldest) {
            return size() > MOST_KNOWN;
        }
    });

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
        Dictionary found = known.get(checksum);
        if (found == null) {
            StoredDictionary stored = session.find(StoredDictionary.class, checksum);
            if (stored == null) {
                return null;
            }
            found = new Dictionary(stored.content);
            known.put(checksum, found);
        }
        return found;
    }
}
