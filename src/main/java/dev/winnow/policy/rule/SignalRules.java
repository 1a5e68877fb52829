package dev.winnow.policy.rule;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Signal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * The rules of DRL files. They only use a lead and its activities, so they are fired once per lead, in a session of its
 * own.
 */
final class SignalRules {

    private final @Nullable KieBase base;
    private final Set<String> given;
    private final boolean lookAtLead;
    private final KieSessionConfiguration configuration;

    /**
     * @param base null if there are no DRL files
     * @param given the names of the signals they insert
     * @param lookAtLead whether any of them uses more than activities
     */
    SignalRules(@Nullable KieBase base, Set<String> given, boolean lookAtLead) {
        this.base = base;
        this.given = Set.copyOf(given);
        this.lookAtLead = lookAtLead;
        this.configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(KeepReferenceOption.NO);
    }

    Set<String> given() {
        return given;
    }

    /** Whether both leads certainly have the same signals, without firing the rules; false can be wrong. */
    boolean areSurelySame(Lead one, Lead other) {
        return !lookAtLead && one.activities().equals(other.activities());
    }

    /**
     * The signals, most recent first. Each is as old as an activity, so there are none without activities.
     *
     * @throws RuleLimitException if that is more work than the limit
     */
    List<Signal> fire(Lead lead, RuleLimit limit) {
        if (base == null || lead.activities().isEmpty()) {
            return List.of();
        }
        RuleWork work = new RuleWork(limit);
        KieSession session = base.newKieSession(configuration, null);
        try {
            session.setGlobal(CountedComparisons.GLOBAL, work);
            session.insert(lead);
            lead.activities().forEach(session::insert);
            work.requireFew(session.fireAllRules(limit.matches() + 1));
            return session.getObjects(Signal.class::isInstance).stream()
                    .map(Signal.class::cast)
                    .sorted(Comparator.comparingLong(Signal::daysAgo).thenComparing(Signal::name))
                    .toList();
        } catch (RuntimeException e) {
            RuleLimitException exceeded = work.exceeded();
            throw exceeded == null ? e : exceeded;
        } finally {
            session.dispose();
        }
    }
}
