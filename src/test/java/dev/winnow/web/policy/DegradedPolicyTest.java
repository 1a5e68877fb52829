package dev.winnow.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.check.CaseResults;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.FilesCheck;
import dev.winnow.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

/** A policy whose files have errors keeps its active release and reports the errors. */
class DegradedPolicyTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
    private static final Problem ERROR =
            new Problem(ProblemKind.VALUE, new Source("fit.xlsx", "Fit", 14, "D14"), "a whole number", "\"many\"");

    private final ActivePolicy degraded = new ActivePolicy(
            new Release("test", 3, "sha256:0", AT, TestPolicy.files()),
            TestPolicy.compiled(),
            new FilesCheck(AT, false, List.of(ERROR), new CaseResults(List.of(), List.of())));

    @Test
    void healthIsUpAndNamesTheFirstCell() {
        ActivePolicies policies = new ActivePolicies();
        policies.put(degraded);

        HealthCheckResponse health = new PolicyReadiness(policies).call();

        assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(health.getData().orElse(Map.of())).hasEntrySatisfying("test", state -> assertThat(state.toString())
                .startsWith("degraded: release 3, ")
                .contains("errors: 1, ", "fit.xlsx › Fit › D14: "));
    }

    @Test
    void thePolicyListsItsProblems() {
        PolicySummary summary = PolicySummary.of(degraded);

        assertThat(summary.files().active()).isFalse();
        assertThat(summary.files().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).isEqualTo("D14");
            assertThat(problem.severity()).isEqualTo("error");
        });
    }
}
