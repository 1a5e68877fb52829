package dev.winnow.access;

import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.workingcopy.OpenCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What callers may see comments on. */
@ApplicationScoped
public class VisibleComments {

    private final VisibleWorkingCopies copies;
    private final VisibleReleases releases;
    private final VisibleReleaseFiles files;

    VisibleComments(VisibleWorkingCopies copies, VisibleReleases releases, VisibleReleaseFiles files) {
        this.copies = copies;
        this.releases = releases;
        this.files = files;
    }

    /** Empty where the policy has no working copy with this number. */
    public Optional<OpenCopy> copy(String policy, String number) {
        return copies.find(policy, number);
    }

    /** Empty where the policy has no release with this number. */
    public Optional<Lifecycle> release(String policy, String number) {
        return releases.find(policy, number);
    }

    /** The sheets of a release that exists. */
    public PolicySheets sheets(Lifecycle release) {
        return PolicySheets.of(PolicyListing.of(files.find(release.policy(), Integer.toString(release.number()))
                .orElseThrow()
                .files()));
    }
}
