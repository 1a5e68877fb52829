package dev.winnow.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.check.CaseResults;
import dev.winnow.check.CheckExecutor;
import dev.winnow.check.PolicyCheck;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.WideTables;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.FilesCheck;
import dev.winnow.release.Release;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check that takes far longer than others wait for their turn, and whose client hangs up. */
@QuarkusTest
class HungUpCheckTest {

    private static final String BOUNDARY = "part-of-a-form";

    @TestHTTPResource("/policies/test/check")
    URI check = URI.create("");

    @Inject
    ActivePolicies policies;

    @Inject
    CheckExecutor executor;

    private List<ActivePolicy> before = List.of();

    @BeforeEach
    void addPolicy() {
        before = policies.all();
        PolicyFiles files = TestPolicy.files();
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
    void theNextCheckHasItsTurn() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request(WideTables.files(2_490, 10, 2_490)), HttpResponse.BodyHandlers.ofString());
        while (!isChecking()) {
            assertThat(answer).isNotDone();
            Thread.sleep(10);
        }

        answer.cancel(true);

        assertThat(executor.check(TestPolicy.files(), Set.of(), PolicyCheck::name))
                .isEqualTo(new CheckExecutor.Outcome.Done<>("test"));
    }

    private static boolean isChecking() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(PolicyCheck.class.getName()));
    }

    private HttpRequest request(PolicyFiles files) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        files.workbooks().forEach((name, bytes) -> {
            String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                    .formatted(BOUNDARY, name);
            form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            form.writeBytes(bytes);
            form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        form.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(check)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-API-Key", AllowedEverything.key())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))
                .build();
    }
}
