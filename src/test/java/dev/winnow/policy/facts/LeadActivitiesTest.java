package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.lead.Activity;
import dev.winnow.policy.TestPolicy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadActivitiesTest {

    @Test
    void activitiesKeepTheirOrderAndTheirFacts() {
        List<Activity> activities = TestPolicy.lead("""
                        {"id": "L-1", "activities": [
                          {"type": "webinar", "durationSeconds": 90, "occurredAt": "2026-02-20T10:00:00+01:00",
                           "attributes": {"tags": ["red"]}},
                          {"type": "page-view", "content": "pricing", "occurredAt": "2026-01-01T00:00:00Z"}]}
                        """).activities();

        assertThat(activities).extracting(Activity::type).containsExactly("webinar", "page-view");
        assertThat(activities.get(0).durationSeconds()).isEqualTo(90);
        assertThat(activities.get(0).occurredAt()).isEqualTo(Instant.parse("2026-02-20T09:00:00Z"));
        assertThat(activities.get(0).attributes().texts("tags")).containsExactly("red");
        assertThat(activities.get(1).content()).isEqualTo("pricing");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 0",
        "2026-03-02T09:05:00Z, 0",
        "2026-03-01T09:00:01Z, 0",
        "2026-03-01T09:00:00Z, 1",
        "2026-03-01T08:59:59Z, 1",
        "2026-02-28T23:59:59-10:00, 0",
        "2025-03-02T09:00:00Z, 365",
        "1900-01-01T00:00:00Z, 46081"
    })
    void daysAgoAreWholeDaysUpToTheMomentTheLeadIsSeenAt(String occurredAt, long daysAgo) {
        Activity activity = TestPolicy.lead(
                        "{\"id\": \"L-1\", \"activities\": [{\"type\": \"webinar\", \"occurredAt\": \"" + occurredAt
                                + "\"}]}")
                .activities()
                .get(0);

        assertThat(activity.daysAgo()).isEqualTo(daysAgo);
    }

    @Test
    void anActivityMoreThanFiveMinutesAheadIsReported() {
        assertThat(problems("[{\"type\": \"webinar\", \"occurredAt\": \"2026-03-02T09:05:00.001Z\"}]"))
                .containsExactly(new FactProblem(
                        "/lead/activities/0/occurredAt",
                        "a time no later than asOf, 2026-03-02T09:00:00Z",
                        "2026-03-02T09:05:00.001Z",
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"yesterday\"",
                "\"2026-03-01\"",
                "\"2026-03-01T09:00:00\"",
                "\"2026-02-30T09:00:00Z\"",
                "\"1899-12-31T23:59:59Z\"",
                "\"-999999999-01-01T00:00:00Z\"",
                "1767225600",
                "true",
                "{}"
            })
    void aTimeHasADateAnHourAndAnOffset(String occurredAt) {
        List<FactProblem> found = problems("[{\"type\": \"webinar\", \"occurredAt\": " + occurredAt + "}]");

        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/lead/activities/0/occurredAt");
            assertThat(problem.expected()).startsWith("a time with offset");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"webinar\"", "5", "true"})
    void activitiesAreAnArray(String activities) {
        List<FactProblem> found = problems(activities);

        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/lead/activities");
            assertThat(problem.expected()).isEqualTo("an array of at most 1000 activities");
        });
    }

    @Test
    void anActivityThatIsNoObjectIsReported() {
        List<FactProblem> found =
                problems("[5, null, [], {\"type\": \"webinar\", \"occurredAt\": \"2026-03-01T00:00:00Z\"}]");

        assertThat(found)
                .extracting(FactProblem::pointer, FactProblem::found)
                .containsExactly(
                        tuple("/lead/activities/0", "5"),
                        tuple("/lead/activities/1", "null"),
                        tuple("/lead/activities/2", "an empty array"));
    }

    @Test
    void whatIsMissingInAnyActivityIsReported() {
        String good = "{\"type\": \"webinar\", \"occurredAt\": \"2026-03-01T00:00:00Z\"}";
        List<FactProblem> found = problems("[" + good + ", 5, " + (good + ", ").repeat(8) + "{}]");

        assertThat(found)
                .extracting(FactProblem::pointer)
                .containsExactly("/lead/activities/1", "/lead/activities/10/type", "/lead/activities/10/occurredAt");
    }

    @Test
    void unknownNamesAndWrongTypesAreReportedInEveryActivity() {
        List<FactProblem> found = problems("""
                [{"type": "webinra", "occurredAt": "2026-03-01T00:00:00Z", "attributes": {"rates": 1}},
                 {"type": "webinar", "occurredAt": "2026-03-01T00:00:00Z", "durationSeconds": -1, "attributes": []},
                 {"type": "webinar", "ocurredAt": "2026-03-01T00:00:00Z"}]
                """);

        assertThat(found)
                .extracting(FactProblem::pointer, FactProblem::suggestion)
                .containsExactly(
                        tuple("/lead/activities/0/type", "webinar"),
                        tuple("/lead/activities/0/attributes/rates", "rate"),
                        tuple("/lead/activities/1/durationSeconds", null),
                        tuple("/lead/activities/1/attributes", null),
                        tuple("/lead/activities/2/ocurredAt", "occurredAt"),
                        tuple("/lead/activities/2/occurredAt", null));
    }

    @Test
    void aThousandActivitiesAreReadAndOneMoreIsReported() {
        assertThat(problems(activities(1_000))).isEmpty();
        assertThat(problems(activities(1_001)))
                .containsExactly(new FactProblem(
                        "/lead/activities", "an array of at most 1000 activities", "1001 of them", null));
    }

    private static String activities(int count) {
        ArrayNode activities = JsonNodeFactory.instance.arrayNode();
        for (int index = 0; index < count; index++) {
            activities.addObject().put("type", "page-view").put("occurredAt", "2026-02-01T00:00:00Z");
        }
        return activities.toString();
    }

    private static List<FactProblem> problems(String activities) {
        ObjectNode lead = JsonNodeFactory.instance.objectNode().put("id", "L-1");
        lead.set("activities", TestPolicy.json(activities));
        LeadReading reading = TestPolicy.compiled().leadReader().read(lead, TestPolicy.AS_OF);
        return reading instanceof LeadReading.Refused refused ? refused.problems() : List.of();
    }
}
