package dev.winnow.web.workingcopy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.http.ProblemResponse;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.workingcopy.OpenCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Finds the policies and working copies that paths name, or answers that there are none. */
@ApplicationScoped
class CopyPaths {

    private final VisiblePolicies policies;
    private final VisibleWorkingCopies copies;

    CopyPaths(VisiblePolicies policies, VisibleWorkingCopies copies) {
        this.policies = policies;
        this.copies = copies;
    }

    interface ForPolicy<X extends Exception> {

        Response answer(ActivePolicy active) throws X;
    }

    interface ForCopy<X extends Exception> {

        Response answer(OpenCopy copy) throws X;
    }

    <X extends Exception> Response answer(String policy, ForPolicy<X> resource) throws X {
        Optional<ActivePolicy> active = policies.find(policy);
        return active.isEmpty()
                ? ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()))
                : resource.answer(active.get());
    }

    <X extends Exception> Response answer(String policy, String number, ForCopy<X> resource) throws X {
        return answer(policy, active -> {
            Optional<OpenCopy> copy = copies.find(policy, number);
            return copy.isEmpty()
                    ? ProblemResponse.of(WorkingCopyProblems.unknown(policy, number))
                    : resource.answer(copy.get());
        });
    }
}
