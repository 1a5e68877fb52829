package dev.winnow.web.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.check.CaseResults;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.FilesCheck;
import dev.winnow.release.Release;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many leads at once whose 1,000 activities a rule joins to 250,000 pairs. */
@QuarkusTest
class JoinAttackTest {

    private static final String RULE = """
            package dev.winnow.test

            import dev.winnow.lead.Activity
            import dev.winnow.lead.Signal

            rule "webinar, then demo request, in pairs"
            when
                $webinar : Activity(type == "webinar")
                $demo : Activity(type == "demo-request",
                    occurredAt.toEpochMilli() after[0d, 14d] $webinar.occurredAt.toEpochMilli())
            then
                insert(new Signal("webinar-then-demo", $demo.daysAgo()));
            end
            """;

    private static final int AT_ONCE = 16;
    private static final int ROUNDS = 50;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/evaluate")
    URI evaluate = URI.create("");

    @Inject
    ActivePolicies policies;

    private List<ActivePolicy> before = List.of();

    @BeforeEach
    void addPolicy() {
        before = policies.all();
        PolicyFiles files = TestPolicy.builder().rules("pairs.drl", RULE).files();
        Instant now = Instant.now();
        policies.put(new ActivePolicy(
                new Release(TestPolicy.NAME, 1, "sha256:0", now, files),
                TestPolicy.compiled(files),
                new FilesCheck(now, true, List.of(), new CaseResults(List.of(), List.of()))));
    }

    @AfterEach
    void removePolicy() {
        policies.replace(before);
    }

    @Test
    void aLeadThatIsTooMuchWorkIsRefusedWithTheReason() {
        HttpResponse<String> answer = send(lead(500)).join();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "urn:winnow:problem:too-much-work",
                        "/lead/activities: expected activities in which DRL files find at most 10000 matches, "
                                + "found 1000 that need more");
    }

    @Test
    @Tag("slow")
    void othersAreAnsweredThroughoutAnAttack() {
        String attack = lead(500);
        String other = lead(1);
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletableFuture<HttpResponse<String>>> attacks =
                    IntStream.range(0, AT_ONCE).mapToObj(number -> send(attack)).toList();

            assertThat(send(other).join().statusCode()).isEqualTo(200);
            assertThat(attacks).extracting(answer -> answer.join().statusCode()).isSubsetOf(422, 503);
        }
    }

    private CompletableFuture<HttpResponse<String>> send(String body) {
        return client.sendAsync(
                HttpRequest.newBuilder(evaluate)
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", "application/json")
                        .header("X-API-Key", AllowedEverything.key())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String lead(int ofEach) {
        String activities = IntStream.range(0, ofEach).mapToObj(number -> """
                        {"type": "webinar", "occurredAt": "2026-02-20T10:00:00Z"},
                        {"type": "demo-request", "occurredAt": "2026-02-21T10:00:00Z"}""").collect(Collectors.joining(","));
        return "{\"policy\":\"test\",\"asOf\":\"2026-03-02T09:00:00Z\",\"lead\":{\"id\":\"L-1\",\"activities\":[%s]}}"
                .formatted(activities);
    }
}
