package dev.winnow.release;

import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyFiles;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a release of a policy's files, or finds the last valid one. */
public final class ReleaseLoader {

    private final ReleaseStore store;
    private final FilesChecker checker;
    private final FailingCases failingCases;
    private final Clock clock;

    ReleaseLoader(ReleaseStore store, FilesChecker checker, FailingCases failingCases, Clock clock) {
        this.store = store;
        this.checker = checker;
        this.failingCases = failingCases;
        this.clock = clock;
    }

    /** Checks the files of a policy. */
    @FunctionalInterface
    interface FilesChecker {

        FilesChecker OF_SERVER =
                (files, areAccepted) -> areAccepted ? PolicyCheck.ofAccepted(files) : PolicyCheck.of(files);

        /** @param areAccepted whether they are, or were, a release */
        PolicyCheck check(PolicyFiles files, boolean areAccepted);
    }

    /** Loads files. Those of the latest release get its number; others become a new release. */
    public Loading load(PolicyFiles files) {
        return load(files, checker.check(files, isLatest(files)));
    }

    /** Loads files that are checked. */
    Loading load(PolicyFiles files, PolicyCheck check) {
        Policy policy = validPolicy(check);
        FilesCheck checked = FilesCheck.of(check, policy != null, clock.instant());
        return policy == null
                ? new Loading.Rejected(files.policy(), checked)
                : new Loading.Current(new ActivePolicy(release(files), policy, checked));
    }

    /** The last release that is still valid, to use instead of rejected files. */
    Optional<ActivePolicy> lastValid(Loading.Rejected rejected) {
        Optional<Release> candidate = store.latest(rejected.policy());
        while (candidate.isPresent()) {
            Release release = candidate.get();
            Optional<Policy> policy = valid(release);
            if (policy.isPresent()) {
                return Optional.of(new ActivePolicy(release, policy.get(), rejected.files()));
            }
            candidate = store.before(rejected.policy(), release.number());
        }
        return Optional.empty();
    }

    private Optional<Policy> valid(Release release) {
        if (!release.isIntact()) {
            PolicyMessages.altered(new AlteredReleaseException(release.policy(), release.number()));
            return Optional.empty();
        }
        return Optional.ofNullable(checker.check(release.files(), true).policy());
    }

    /** Loads an earlier release; empty if there is none, or if it is no longer valid or its files were altered. */
    public Optional<ActivePolicy> reload(String policy, int number) {
        try {
            return store.find(policy, number).flatMap(this::reloaded);
        } catch (AlteredReleaseException e) {
            PolicyMessages.altered(e);
            return Optional.empty();
        }
    }

    private Optional<ActivePolicy> reloaded(Release release) {
        PolicyCheck check = checker.check(release.files(), true);
        return Optional.ofNullable(check.policy())
                .map(compiled -> new ActivePolicy(release, compiled, FilesCheck.of(check, true, clock.instant())));
    }

    /** Whether files with this check become a release. */
    boolean isAccepted(PolicyCheck check) {
        return validPolicy(check) != null;
    }

    private @Nullable Policy validPolicy(PolicyCheck check) {
        boolean refused = failingCases == FailingCases.REFUSE && check.cases().failed() > 0;
        return refused ? null : check.policy();
    }

    private boolean isLatest(PolicyFiles files) {
        return store.latest(files.policy())
                .filter(latest -> latest.digest().equals(files.digest()))
                .isPresent();
    }

    private synchronized Release release(PolicyFiles files) {
        String digest = files.digest();
        Optional<Release> latest = store.latest(files.policy());
        if (latest.isPresent() && latest.get().digest().equals(digest)) {
            Release stored = latest.get();
            return stored.isIntact()
                    ? stored
                    : new Release(stored.policy(), stored.number(), digest, stored.createdAt(), files);
        }
        int number = latest.map(Release::number).orElse(0) + 1;
        Release release = new Release(files.policy(), number, digest, clock.instant(), files);
        store.add(release);
        return release;
    }
}
