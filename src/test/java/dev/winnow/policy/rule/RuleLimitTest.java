package dev.winnow.policy.rule;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Signal;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that join activities, and leads that have many of them. */
class RuleLimitTest {

    private static final String PAIRS = """
            $a : Activity(type == "webinar")
            $b : Activity(type == "demo-request", occurredAt.toEpochMilli() after $a.occurredAt.toEpochMilli())
            """;
    private static final String MATCHES = "activities in which DRL files find at most %s matches";
    private static final String COMPARISONS = "activities that DRL files handle with at most %s comparisons";

    @Test
    void matchesAreCountedBeforeRulesFire() {
        Policy policy = policy(PAIRS);
        Lead lead = lead(policy, 4, 5);

        assertThat(signals(policy, lead, new RuleLimit(20, 20))).hasSize(20);
        assertThatThrownBy(() -> signals(policy, lead, new RuleLimit(20, 19)))
                .isInstanceOf(RuleLimitException.class)
                .hasMessage(MATCHES.formatted(19));
        assertThatThrownBy(() -> signals(policy, lead, new RuleLimit(19, 20)))
                .isInstanceOf(RuleLimitException.class)
                .hasMessage(COMPARISONS.formatted(19));
    }

    @Test
    void signalsOfOneActivityAreCountedToo() {
        Policy policy = policy("$b : Activity(type == \"demo-request\")\n");
        Lead lead = lead(policy, 0, 5);

        assertThat(signals(policy, lead, new RuleLimit(0, 5))).hasSize(5);
        assertThatThrownBy(() -> signals(policy, lead, new RuleLimit(0, 4)))
                .isInstanceOf(RuleLimitException.class)
                .hasMessage(MATCHES.formatted(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Activity(type == \"webinar\")\n$b : Activity(type == \"demo-request\")\n",
                "$b : Activity(type == \"demo-request\")\nexists (Activity() and Activity(daysAgo > 0))\n",
                "$b : Activity(type == \"demo-request\")\nnot (Activity() and Activity(type != \"webinar\") and Activity())\n",
                "$b : Activity()\nLead(channel != \"x\")\nActivity(type == $b.type)\nActivity(type == $b.type)\n",
                "$b : Activity()\nnot Activity(daysAgo != $b.daysAgo, type == \"webinar\")\nexists Activity(daysAgo != $b.daysAgo)\n",
                "$b : Activity()\n(Activity() and Activity(daysAgo != $b.daysAgo))\n"
            })
    void everyJoinIsBounded(String conditions) {
        Policy policy = policy(conditions);

        assertThatThrownBy(() -> signals(policy, lead(policy, 500, 500), new RuleLimit(100_000, 10_000)))
                .isInstanceOf(RuleLimitException.class);
    }

    @Test
    void countingChangesNoSignal() {
        Policy policy = policy(PAIRS.replace("$b", "not Activity(daysAgo < 0)\n$b"));
        Lead lead = lead(policy, 30, 40);

        assertThat(signals(policy, lead, RuleLimit.STANDARD))
                .hasSize(1_200)
                .isEqualTo(signals(policy, lead, RuleLimit.NONE));
    }

    @Test
    void withoutALimitAllPairsAreFound() {
        Policy policy = policy(PAIRS);
        Lead lead = lead(policy, 101, 100);

        assertThatThrownBy(() -> signals(policy, lead, RuleLimit.STANDARD)).isInstanceOf(RuleLimitException.class);
        assertThat(signals(policy, lead, RuleLimit.NONE)).hasSize(10_100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void shippedRulesHandleAsManyActivitiesAsALeadMayHave(int days) {
        Policy policy = ShippedPolicies.compiled("b2b");
        Lead lead = TestPolicy.lead(
                policy,
                who(Stream.concat(
                                IntStream.range(0, 500)
                                        .mapToObj(number -> did("download", "case-study", Duration.ofDays(9))),
                                IntStream.range(0, 500)
                                        .mapToObj(
                                                number -> did("download", "pricing-sheet", Duration.ofDays(9 - days))))
                        .toArray(String[]::new)));

        assertThat(signals(policy, lead, RuleLimit.STANDARD)).hasSize(days > 0 ? 500 : 0);
    }

    private static List<Signal> signals(Policy policy, Lead lead, RuleLimit limit) {
        return policy.rules().signals(lead, limit);
    }

    /** A policy with one rule that gives a signal for {@code $b}. */
    private static Policy policy(String conditions) {
        return TestPolicy.builder()
                .withoutRules()
                .rules("joins.drl", """
                package dev.winnow.test
                import dev.winnow.lead.Activity
                import dev.winnow.lead.Lead
                import dev.winnow.lead.Signal
                rule "joins"
                when
                %sthen
                    insert(new Signal("webinar-then-demo", $b.daysAgo()));
                end
                """.formatted(conditions))
                .compiled();
    }

    private static Lead lead(Policy policy, int webinars, int demos) {
        return TestPolicy.lead(
                policy,
                who(Stream.concat(
                                IntStream.range(0, webinars).mapToObj(number -> did("webinar", 9)),
                                IntStream.range(0, demos).mapToObj(number -> did("demo-request", 8)))
                        .toArray(String[]::new)));
    }
}
