package dev.winnow.qualification;

import dev.winnow.audit.log.RequestKey;
import dev.winnow.audit.log.RequestKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Answers each request with an idempotency key once, and repeats that answer for a day. */
@ApplicationScoped
class IdempotentRequests {

    private final RequestKeys keys;

    /** The requests that this server is answering, by key. */
    private final ConcurrentMap<String, String> openRequests = new ConcurrentHashMap<>();

    IdempotentRequests(RequestKeys keys) {
        this.keys = keys;
    }

    /** @param answer computed unless a request with this key was answered before or is being answered */
    Answer once(RequestKey key, Supplier<Answer> answer) {
        String open = openRequests.putIfAbsent(key.key(), key.request());
        if (open != null) {
            return open.equals(key.request()) ? new Answer.KeyInUse() : new Answer.KeyOfAnother();
        }
        try {
            Optional<Answer> known = find(key);
            return known.isPresent() ? known.get() : answer.get();
        } finally {
            openRequests.remove(key.key());
        }
    }

    /** The answer that a request with this key got before. */
    Optional<Answer> find(RequestKey key) {
        return keys.find(key).map(IdempotentRequests::repeated);
    }

    private static Answer repeated(RequestKeys.Known known) {
        if (!known.isSameRequest()) {
            return new Answer.KeyOfAnother();
        }
        return known.decision().match(logged -> new Answer.Repeated(logged.answer()), PastAnswer.Unreadable::new);
    }
}
