package dev.winnow.access;

import dev.winnow.release.ActivePolicies;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseStore;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The releases of the policies that the caller may see. Where they aren't governed, the one that answers is active. */
@ApplicationScoped
public class VisibleReleases {

    private static final int LONGEST_NUMBER = 9;

    private final VisiblePolicies policies;
    private final ActivePolicies active;
    private final Releases releases;
    private final ReleaseStore store;
    private final ReleaseMode mode;

    VisibleReleases(
            VisiblePolicies policies,
            ActivePolicies active,
            Releases releases,
            ReleaseStore store,
            @ConfigProperty(name = "winnow.releases") ReleaseMode mode) {
        this.policies = policies;
        this.active = active;
        this.releases = releases;
        this.store = store;
        this.mode = mode;
    }

    public boolean areGoverned() {
        return mode == ReleaseMode.GOVERNED;
    }

    public boolean isPolicy(String policy) {
        return policies.find(policy).isPresent();
    }

    /** The names of the policies that the caller may see. */
    public List<String> policies() {
        return policies.names();
    }

    /** The number of the one that answers. */
    public int answering(String policy) {
        return active.find(policy).orElseThrow().release().number();
    }

    /** The latest first. */
    public List<Lifecycle> all(String policy) {
        return releases.all(policy).stream().map(this::asItAnswers).toList();
    }

    /** Empty where the number is none of a release. */
    public Optional<Lifecycle> find(String policy, String number) {
        return number(number).flatMap(known -> releases.find(policy, known)).map(this::asItAnswers);
    }

    /** With its files. */
    public Optional<Release> release(String policy, String number) {
        return number(number).flatMap(known -> store.find(policy, known));
    }

    private static Optional<Integer> number(String text) {
        return text.length() <= LONGEST_NUMBER && text.matches("[1-9][0-9]*")
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    private Lifecycle asItAnswers(Lifecycle release) {
        return areGoverned()
                ? release
                : release.withActive(active.find(release.policy())
                        .filter(answering -> answering.release().number() == release.number())
                        .isPresent());
    }
}
