package dev.winnow.access;

import dev.winnow.identity.CurrentCaller;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The releases of the policies that the caller may see, with their files. */
@ApplicationScoped
public class VisibleReleaseFiles {

    private final CurrentCaller caller;
    private final ReleaseStore releases;

    VisibleReleaseFiles(CurrentCaller caller, ReleaseStore releases) {
        this.caller = caller;
        this.releases = releases;
    }

    /** Empty where the policy has no release with this number. */
    public Optional<Release> find(String policy, String number) {
        caller.require(policy);
        return ReleaseNumbers.read(number).flatMap(known -> releases.find(policy, known));
    }
}
