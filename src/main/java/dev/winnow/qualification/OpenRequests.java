package dev.winnow.qualification;

import dev.winnow.audit.log.RequestKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** The requests with a key that this server is answering, so that none of them is answered twice. */
@ApplicationScoped
class OpenRequests {

    private final ConcurrentMap<String, String> requestsByKey = new ConcurrentHashMap<>();

    /** @param answer worked out unless a request with this key is being answered already */
    Answer once(RequestKey key, Supplier<Answer> answer) {
        String other = requestsByKey.putIfAbsent(key.key(), key.request());
        if (other != null) {
            return other.equals(key.request()) ? new Answer.KeyInUse() : new Answer.KeyOfAnother();
        }
        try {
            return answer.get();
        } finally {
            requestsByKey.remove(key.key());
        }
    }
}
