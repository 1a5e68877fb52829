package dev.winnow.release;

import dev.winnow.policy.Compilation;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes a release of a policy's files, or finds the one to run with instead. */
final class ReleaseLoader {

    private final ReleaseStore store;
    private final Function<PolicyFiles, Compilation> compiler;
    private final Clock clock;

    ReleaseLoader(ReleaseStore store, Function<PolicyFiles, Compilation> compiler, Clock clock) {
        this.store = store;
        this.compiler = compiler;
        this.clock = clock;
    }

    /** Files that are the latest release's get its number; any others become a new release. */
    Loading load(PolicyFiles files) {
        Compilation compilation = compiler.apply(files);
        if (compilation instanceof Compilation.Compiled compiled) {
            return new Loading.Current(new ActivePolicy(release(files), compiled.policy()));
        }
        return lastGood(files.policy(), ((Compilation.Rejected) compilation).problems());
    }

    private Release release(PolicyFiles files) {
        String digest = files.digest();
        Optional<Release> latest = store.latest(files.policy());
        if (latest.isPresent() && latest.get().digest().equals(digest)) {
            return latest.get();
        }
        int number = latest.map(Release::number).orElse(0) + 1;
        Release release = new Release(files.policy(), number, digest, clock.instant(), files);
        store.add(release);
        return release;
    }

    private Loading lastGood(String policy, List<Problem> problems) {
        Optional<Release> candidate = store.latest(policy);
        while (candidate.isPresent()) {
            Release release = candidate.get();
            if (compiler.apply(release.files()) instanceof Compilation.Compiled compiled) {
                return new Loading.LastGood(new ActivePolicy(release, compiled.policy()), problems);
            }
            candidate = store.before(policy, release.number());
        }
        return new Loading.Unusable(policy, problems);
    }
}
