package dev.winnow.audit.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The dictionaries that payloads are compressed with. Needs a transaction. */
@ApplicationScoped
class Dictionaries {

    private static final int MAX_CACHED = 16;

    private final StoredDictionaries dictionaries;

    /** The most recently used ones; each takes two megabytes. */
    private final Cache<Integer, Dictionary> cached =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    Dictionaries(StoredDictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Stores a dictionary before anything compressed with it; repairs it if the stored one was altered. */
    void store(Dictionary dictionary) {
        int checksum = dictionary.checksum();
        if (dictionary.equals(cached.getIfPresent(checksum))) {
            return;
        }
        StoredDictionary stored = dictionaries.findById(checksum);
        if (stored == null) {
            dictionaries.persist(StoredDictionary.of(dictionary));
        } else if (Arrays.equals(stored.content, dictionary.content())) {
            cached.put(checksum, dictionary);
        } else {
            stored.content = dictionary.content();
        }
    }

    /** Null if there is none. */
    @Nullable
    Dictionary withChecksum(int checksum) {
        Dictionary found = cached.getIfPresent(checksum);
        if (found == null) {
            StoredDictionary stored = dictionaries.findById(checksum);
            if (stored == null) {
                return null;
            }
            found = new Dictionary(stored.content);
            cached.put(checksum, found);
        }
        return found;
    }
}
