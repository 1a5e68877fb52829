package dev.winnow.activity;

import dev.winnow.activity.Activity.Activation;
import dev.winnow.activity.Activity.FolderCheck;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Severity;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.FilesCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notices releases that became active, and problems of files that came or went. */
final class PolicyWatch implements Watch {

    private final ActivePolicies policies;
    private @Nullable Map<String, ActivePolicy> known;

    PolicyWatch(ActivePolicies policies) {
        this.policies = policies;
    }

    @Override
    public List<Activity> look() {
        Map<String, ActivePolicy> now =
                policies.all().stream().collect(Collectors.toMap(ActivePolicy::name, Function.identity()));
        Map<String, ActivePolicy> before = known;
        known = now;
        List<Activity> found = new ArrayList<>();
        if (before != null) {
            now.forEach((name, policy) -> compare(before.get(name), policy, found));
        }
        return found;
    }

    private static void compare(@Nullable ActivePolicy before, ActivePolicy now, List<Activity> found) {
        if (before == null || before.release().number() != now.release().number()) {
            found.add(new Activation(
                    now.name(), now.release().number(), now.release().digest()));
        }
        if (before == null || !isSame(before.files(), now.files())) {
            found.add(check(now));
        }
    }

    private static boolean isSame(FilesCheck one, FilesCheck other) {
        return one.areActive() == other.areActive()
                && one.problems().equals(other.problems())
                && one.cases().failed() == other.cases().failed();
    }

    private static FolderCheck check(ActivePolicy policy) {
        FilesCheck files = policy.files();
        long errors = count(files.problems(), Severity.ERROR);
        return new FolderCheck(
                policy.name(),
                files.areActive(),
                errors,
                files.problems().size() - errors,
                files.cases().failed());
    }

    static long count(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
