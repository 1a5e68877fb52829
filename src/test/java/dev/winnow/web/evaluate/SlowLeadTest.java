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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads that take seconds, because a rule compares every two of their activities. */
@QuarkusTest
class SlowLeadTest {

    private static final String RULE = """
            package dev.winnow.test

            import dev.winnow.lead.Activity
            import dev.winnow.lead.Signal

            rule "activities on two days"
            when
                $one : Activity()
                exists Activity(daysAgo != $one.daysAgo)
            then
                insert(new Signal("webinar-then-demo", $one.daysAgo()));
            end
            """;

    /** More than there are event loops. */
    private static final int REQUESTS = 3 * Runtime.getRuntime().availableProcessors();

    @TestHTTPResource("/evaluate?dryRun=true&explain=none")
    URI evaluate = URI.create("");

    @Inject
    ActivePolicies policies;

    private List<ActivePolicy> before = List.of();

    @BeforeEach
    void addPolicy() {
        before = policies.all();
        PolicyFiles files = TestPolicy.builder().rules("slow.drl", RULE).files();
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
    void othersAreAnsweredMeanwhile() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> slow = send(lead(1_000));

        List<CompletableFuture<HttpResponse<String>>> quick = send(lead(1));
        quick.forEach(CompletableFuture::join);

        assertThat(slow).anyMatch(answer -> !answer.isDone());
        assertThat(slow).extracting(answer -> answer.join().statusCode()).isSubsetOf(200, 503);
        assertThat(quick).extracting(answer -> answer.join().statusCode()).containsOnly(200);
    }

    /** Each on its own connection. */
    private List<CompletableFuture<HttpResponse<String>>> send(String body) {
        HttpRequest request = HttpRequest.newBuilder(evaluate)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("X-API-Key", AllowedEverything.key())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return IntStream.range(0, REQUESTS)
                .mapToObj(number -> HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
    }

    private static String lead(int activities) {
        String views = Stream.generate(() -> "{\"type\":\"page-view\",\"occurredAt\":\"2026-01-01T00:00:00Z\"}")
                .limit(activities)
                .collect(Collectors.joining(","));
        return "{\"policy\":\"test\",\"asOf\":\"2026-03-02T09:00:00Z\",\"lead\":{\"id\":\"L-1\",\"activities\":[%s]}}"
                .formatted(views);
    }
}
