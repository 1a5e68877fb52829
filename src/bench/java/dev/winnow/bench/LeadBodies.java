package dev.winnow.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Made-up leads of b2b, each with an id of its own, as bodies of {@code POST /evaluate}. */
final class LeadBodies {

    private LeadBodies() {}

    /** Some hardly known, some all but fully. */
    static List<String> of(int count) {
        MadeUpLeads leads = leads();
        return of(count, leads::next);
    }

    /** @param known the share of all facts */
    static List<String> of(int count, double known) {
        MadeUpLeads leads = leads();
        return of(count, () -> leads.next(known));
    }

    private static MadeUpLeads leads() {
        return new MadeUpLeads(ShippedPolicies.compiled("b2b"), TestPolicy.AS_OF, 1);
    }

    private static List<String> of(int count, Supplier<ObjectNode> leads) {
        return Stream.generate(() ->
                        "{\"policy\":\"b2b\",\"asOf\":\"%s\",\"lead\":%s}".formatted(TestPolicy.AS_OF, leads.get()))
                .limit(count)
                .toList();
    }
}
