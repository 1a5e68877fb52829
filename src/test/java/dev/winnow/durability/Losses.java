package dev.winnow.durability;

import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what a server has with what was acknowledged. */
final class Losses {

    private static final int MOST_REPEATED = 10;
    private static final int OK = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Site site;

    Losses(Site site) {
        this.site = site;
    }

    /** What isn't as acknowledged, one entry a decision, API key or user. */
    List<String> find() {
        List<String> losses = new ArrayList<>();
        decisions(losses);
        site.acknowledged().apiKeys().forEach((name, key) -> {
            if (site.http().get("/audit/events?limit=1", key).statusCode() != OK) {
                losses.add("API key " + name);
            }
        });
        users(losses);
        List<Map.Entry<KeyedLead, String>> keyed =
                new ArrayList<>(site.acknowledged().keyedDecisions().entrySet());
        Collections.shuffle(keyed, site.random());
        keyed.stream().limit(MOST_REPEATED).forEach(entry -> repeat(entry.getKey(), entry.getValue(), losses));
        return losses;
    }

    private void decisions(List<String> losses) {
        Set<String> missing = new HashSet<>(site.acknowledged().decisions());
        Set<String> found = new HashSet<>();
        body("/audit/log").lines().map(TestPolicy::json).forEach(line -> {
            String id = line.at("/record/id").textValue();
            if (id != null && !found.add(id)) {
                losses.add("decision stored twice: " + id);
            }
        });
        missing.removeAll(found);
        missing.forEach(id -> losses.add("decision " + id));
    }

    private void users(List<String> losses) {
        String list = body("/users");
        Set<String> missing = new HashSet<>(site.acknowledged().users());
        TestPolicy.json(list)
                .get("users")
                .forEach(user -> missing.remove(user.get("name").textValue()));
        missing.forEach(name -> losses.add("user " + name));
        site.acknowledged().users().stream().limit(1).forEach(name -> {
            if (!site.http().signsIn(name, Clients.PASSWORD)) {
                losses.add("password of user " + name);
            }
        });
    }

    private void repeat(KeyedLead lead, String decisionId, List<String> losses) {
        HttpResponse<String> answer = site.clients().send(lead);
        if (answer.statusCode() != OK || !Acknowledged.id(answer.body()).equals(decisionId)) {
            losses.add("repeated request %s: %d".formatted(lead.id(), answer.statusCode()));
        } else if (TestPolicy.json(body("/leads/" + lead.id() + "/history"))
                        .get("decisions")
                        .size()
                != 1) {
            losses.add("decided twice with one idempotency key: " + lead.id());
        }
    }

    /** Returns whether every hash of the log is as expected. */
    boolean isIntact() {
        return TestPolicy.json(body("/audit/verification")).get("intact").booleanValue();
    }

    /** Of an answer that may have to wait for another one. */
    private String body(String path) {
        List<String> bodies = new ArrayList<>();
        boolean isAnswered = Pause.until(
                () -> {
                    HttpResponse<String> answer = site.http().get(path, site.adminKey());
                    if (answer.statusCode() == OK) {
                        bodies.add(answer.body());
                    }
                    return answer.statusCode() == OK;
                },
                LONGEST_WAIT);
        if (!isAnswered) {
            throw new UncheckedIOException(new IOException("no answer to " + path));
        }
        return bodies.get(0);
    }
}
