package dev.winnow.web.policy;

import java.util.List;

/** The active policies, by name. */
record PolicyList(List<PolicySummary> policies) {

    PolicyList {
        policies = List.copyOf(policies);
    }
}
