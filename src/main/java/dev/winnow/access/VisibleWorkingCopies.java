package dev.winnow.access;

import dev.winnow.identity.CurrentCaller;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.release.workingcopy.WorkingCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The working copies of the policies that the caller may see. */
@ApplicationScoped
public class VisibleWorkingCopies {

    private final CurrentCaller caller;
    private final WorkingCopies copies;

    VisibleWorkingCopies(CurrentCaller caller, WorkingCopies copies) {
        this.caller = caller;
        this.copies = copies;
    }

    /** The latest first. */
    public List<WorkingCopy> all(String policy) {
        caller.require(policy);
        return copies.all(policy);
    }

    /** Empty where the policy has no working copy with this number. */
    public Optional<OpenCopy> find(String policy, String number) {
        caller.require(policy);
        return ReleaseNumbers.read(number).flatMap(known -> copies.find(policy, known));
    }
}
