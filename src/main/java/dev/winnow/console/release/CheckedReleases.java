package dev.winnow.console.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.winnow.check.CaseResults;
import dev.winnow.check.CheckExecutor;
import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Severity;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.release.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checks of releases, whose files never change. */
@ApplicationScoped
class CheckedReleases {

    private static final int KEPT = 20;

    /** By digest. */
    private final Cache<String, Checked> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final CheckExecutor executor;

    CheckedReleases(CheckExecutor executor) {
        this.executor = executor;
    }

    /**
     * @param errors without those of failing cases
     * @param refusal says that there are errors; empty if there are none
     */
    record Checked(List<Problem> errors, CaseResults cases, Optional<dev.winnow.problem.Problem> refusal) {

        Checked {
            errors = List.copyOf(errors);
        }

        static Checked of(PolicyCheck check) {
            return new Checked(
                    check.problems().stream()
                            .filter(problem -> problem.severity() == Severity.ERROR)
                            .filter(problem -> problem.kind() != ProblemKind.CASE)
                            .toList(),
                    check.cases(),
                    check.hasErrors() ? Optional.of(FileProblems.of(check)) : Optional.empty());
        }
    }

    Outcome<Checked> of(Release release) throws InterruptedException {
        Checked known = kept.getIfPresent(release.digest());
        if (known != null) {
            return Outcome.of(known);
        }
        return CheckOutcome.of(executor.check(release.files(), Set.of(), check -> {
            Checked checked = Checked.of(check);
            kept.put(release.digest(), checked);
            return checked;
        }));
    }
}
