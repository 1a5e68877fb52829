package dev.winnow.policy.match;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.RandomLeads;
import dev.winnow.policy.RandomPolicies;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableIndexTest {

    private static final int LEADS = 200;
    private static final int LONG = 4_200;

    private final Policy policy = RandomPolicies.of(3);
    private final RandomLeads leads = new RandomLeads(policy, 3);

    @Test
    void rowsHoldWhetherOrNotThereIsRoomToRememberThem() {
        TableIndex roomy = new TableIndex(policy.tables(), policy.rules()::holds, new MemoryBudget());
        TableIndex cramped = new TableIndex(policy.tables(), policy.rules()::holds, new MemoryBudget(40));
        TableIndex forgetful = new TableIndex(policy.tables(), policy.rules()::holds, new MemoryBudget(0));
        for (int count = 0; count < LEADS; count++) {
            Lead lead = leads.next();

            List<String> rows = rows(roomy, lead);

            assertThat(rows(cramped, lead)).isEqualTo(rows);
            assertThat(rows(forgetful, lead)).isEqualTo(rows);
        }
    }

    @Test
    void whatIsRememberedIsNotAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        BiPredicate<Condition, Object> counted = (condition, record) -> {
            asked.incrementAndGet();
            return policy.rules().holds(condition, record);
        };
        TableIndex index = new TableIndex(policy.tables(), counted);
        Lead lead = leads.next();
        rows(index, lead);
        int once = asked.get();

        rows(index, lead);

        assertThat(once).isPositive();
        assertThat(asked).hasValue(once);
    }

    @Test
    void severalThreadsFindTheSameRows() {
        List<Lead> many =
                IntStream.range(0, LEADS).mapToObj(number -> leads.next()).toList();
        TableIndex alone = new TableIndex(policy.tables(), policy.rules()::holds);
        List<List<String>> expected =
                many.stream().map(lead -> rows(alone, lead)).toList();
        TableIndex shared = new TableIndex(policy.tables(), policy.rules()::holds);

        List<List<String>> found =
                many.parallelStream().map(lead -> rows(shared, lead)).collect(Collectors.toList());

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void findsRowsOfALongTableInTheirOrder() {
        TestTable ofLead = TestTable.score("Channels", "fit")
                .action(ID, "Id")
                .condition(LEAD, "channel == \"$param\"", "Channel")
                .number("points", "Points");
        TestTable ofActivity = TestTable.score("Visits", "engagement")
                .action(ID_OF_ACTIVITY, "Id")
                .condition(ACTIVITY, "type == \"$param\"", "Activity")
                .number("points", "Points");
        Set<Integer> holding = Set.of(0, 63, 64, 4_000, 4_095, 4_096, LONG - 1);
        for (int place = 0; place < LONG; place++) {
            ofLead = ofLead.row("L" + place, holding.contains(place) ? "web" : "phone", 1);
            ofActivity = ofActivity.row("A" + place, holding.contains(place) ? "visit" : "mail", 1);
        }
        Policy policy = TestPolicy.builder()
                .withoutTables()
                .fact(TestFact.text("channel", "Channel"))
                .fact(TestFact.text("activity.type", "Activity").required())
                .table(ofLead)
                .table(ofActivity)
                .compiled();
        Lead lead = TestPolicy.lead(policy, """
                {"id": "1", "channel": "web", "activities": [{"type": "visit", "occurredAt": "2026-01-01T00:00:00Z"}]}""");

        assertThat(rows(new TableIndex(policy.tables(), policy.rules()::holds), lead))
                .containsExactlyElementsOf(Stream.concat(
                                holding.stream().sorted().map(place -> place + " for []"),
                                holding.stream().sorted().map(place -> (LONG + place) + " for " + lead.activities()))
                        .toList());
    }

    /** The scoring rows that hold, each with what it holds for. */
    private static List<String> rows(TableIndex index, Lead lead) {
        List<String> rows = new ArrayList<>();
        List<Activity> activities = lead.activities();
        new HoldingRows(index, lead, activities, List.of())
                .of(TableKind.SCORE, (place, occurrences) -> rows.add(place + " for " + occurrences));
        return rows;
    }
}
