package dev.winnow.insight.funnel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the counts of a policy were made for. */
@Entity(name = "StoredFunnelPolicy")
@Table(name = "funnel_policy")
class StoredPolicy {

    @Id
    String policy;

    /** {@link FunnelSteps#signature()}. */
    String steps;

    @SuppressWarnings("NullAway.Init")
    protected StoredPolicy() {}

    StoredPolicy(String policy, String steps) {
        this.policy = policy;
        this.steps = steps;
    }

    void set(String changed) {
        steps = changed;
    }
}
