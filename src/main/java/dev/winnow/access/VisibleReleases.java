package dev.winnow.access;

import dev.winnow.identity.CurrentCaller;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The releases of the policies that the caller may see, with their states. */
@ApplicationScoped
public class VisibleReleases {

    private final CurrentCaller caller;
    private final Releases releases;
    private final ActiveMark mark;

    VisibleReleases(CurrentCaller caller, Releases releases, ActiveMark mark) {
        this.caller = caller;
        this.releases = releases;
        this.mark = mark;
    }

    /** The latest first. */
    public List<Lifecycle> all(String policy) {
        caller.require(policy);
        return releases.all(policy).stream().map(mark::on).toList();
    }

    /** Empty where the policy has no release with this number. */
    public Optional<Lifecycle> find(String policy, String number) {
        caller.require(policy);
        return ReleaseNumbers.read(number)
                .flatMap(known -> releases.find(policy, known))
                .map(mark::on);
    }
}
