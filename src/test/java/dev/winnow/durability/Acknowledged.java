package dev.winnow.durability;

import dev.winnow.policy.TestPolicy;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything the server has acknowledged since its database was created. */
final class Acknowledged {

    private final Set<String> decisions = ConcurrentHashMap.newKeySet();
    private final Map<KeyedLead, String> keyedDecisions = new ConcurrentHashMap<>();
    private final Map<String, String> apiKeys = new ConcurrentHashMap<>();
    private final Set<String> users = ConcurrentHashMap.newKeySet();
    private volatile Instant latest = Instant.now();

    void decision(String answer) {
        decisions.add(id(answer));
        latest = Instant.now();
    }

    void keyedDecision(KeyedLead lead, String answer) {
        keyedDecisions.put(lead, id(answer));
        decision(answer);
    }

    void apiKey(String name, String answer) {
        apiKeys.put(name, TestPolicy.json(answer).get("key").textValue());
        latest = Instant.now();
    }

    void user(String name) {
        users.add(name);
        latest = Instant.now();
    }

    static String id(String answer) {
        return TestPolicy.json(answer).get("decisionId").textValue();
    }

    int count() {
        return decisions.size() + apiKeys.size() + users.size();
    }

    /** The moment of the latest acknowledgement. */
    Instant latest() {
        return latest;
    }

    Set<String> decisions() {
        return Set.copyOf(decisions);
    }

    /** Ids of decisions by the requests that may be repeated. */
    Map<KeyedLead, String> keyedDecisions() {
        return Map.copyOf(keyedDecisions);
    }

    /** What programs send, by the names of the keys. */
    Map<String, String> apiKeys() {
        return Map.copyOf(apiKeys);
    }

    Set<String> users() {
        return Set.copyOf(users);
    }
}
