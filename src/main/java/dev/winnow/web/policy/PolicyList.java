package dev.winnow.web.policy;

import java.util.List;

/** The policies that answer requests, by name. */
record PolicyList(List<PolicySummary> policies) {

    PolicyList {
        policies = List.copyOf(policies);
    }
}
