package dev.winnow.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Leads for a workload, read from JSON as those of a request are; the same ones for the same scale. */
final class WorkloadLeads {

    static final int MOST_ACTIVITIES = 12;

    private static final long SEED = 20261122L;
    private static final int KNOWN_OF_TEN = 9;

    private final Policy policy;
    private final int scale;
    private final Random random = new Random(SEED);

    WorkloadLeads(Policy policy, int scale) {
        this.policy = policy;
        this.scale = scale;
    }

    /** With 0 to 12 activities each. */
    List<Lead> next(int count) {
        return Stream.generate(() -> lead(0, MOST_ACTIVITIES)).limit(count).toList();
    }

    /** With so many activities each. */
    List<Lead> next(int count, int activities) {
        return Stream.generate(() -> lead(activities, activities)).limit(count).toList();
    }

    private Lead lead(int fewest, int most) {
        ObjectNode lead = JsonNodeFactory.instance.objectNode();
        lead.put("id", "L-" + random.nextInt(1_000_000));
        ObjectNode company = lead.putObject("company");
        put(company, "industry", "industry-", 11 * scale);
        put(company, "region", Workload.REGIONS);
        company.put("employees", 1L << random.nextInt(14));
        ObjectNode contact = lead.putObject("contact");
        put(contact, "function", "function-", 9 * scale);
        put(contact, "seniority", Workload.SENIORITIES);
        contact.put("email", "someone@domain-" + random.nextInt(200 * scale));
        ObjectNode bant = lead.putObject("bant");
        put(bant, "need", "need-", 5 * scale);
        put(bant, "budget", Workload.BUDGETS);
        bant.put("timeframeMonths", random.nextInt(36));
        lead.putObject("sales").put("accepted", random.nextBoolean());
        ArrayNode activities = lead.putArray("activities");
        for (int count = fewest + random.nextInt(most - fewest + 1); count > 0; count--) {
            ObjectNode activity = activities.addObject();
            activity.put("type", "activity-" + random.nextInt(12 * scale));
            activity.put(
                    "occurredAt",
                    TestPolicy.AS_OF
                            .minus(Duration.ofHours(random.nextInt(2_400)))
                            .toString());
        }
        return TestPolicy.lead(policy, lead, TestPolicy.AS_OF);
    }

    private void put(ObjectNode facts, String name, String prefix, int values) {
        if (random.nextInt(10) < KNOWN_OF_TEN) {
            facts.put(name, prefix + random.nextInt(values));
        }
    }

    private void put(ObjectNode facts, String name, List<String> values) {
        if (random.nextInt(10) < KNOWN_OF_TEN) {
            facts.put(name, values.get(random.nextInt(values.size())));
        }
    }
}
