package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.lead.Attributes;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadReaderTest {

    @Test
    void factsOfEveryTypeAreRead() {
        Lead lead = TestPolicy.lead("""
                {"id": "L-1", "stage": "MQL", "channel": "web",
                 "contact": {"name": "Dana", "email": "dana@North.EXAMPLE", "challenges": ["growth", "cost"],
                             "unsubscribed": true},
                 "company": {"employees": 150, "annualRevenue": 1250000.50, "attributes": {"rate": -0.125}},
                 "attributes": {"note": "as is", "tier": "gold", "count": -7, "rate": 99.999, "flag": false,
                                "day": "2026-01-31", "tags": ["red"]}}
                """);

        assertThat(lead.id()).isEqualTo("L-1");
        assertThat(lead.stage()).isEqualTo("MQL");
        assertThat(lead.contact().emailDomain()).isEqualTo("north.example");
        assertThat(lead.contact().challenges()).containsExactly("growth", "cost");
        assertThat(lead.contact().unsubscribed()).isTrue();
        assertThat(lead.company().employees()).isEqualTo(150);
        assertThat(lead.company().annualRevenue()).isEqualTo(new BigDecimal("1250000.5"));
        assertThat(lead.company().attributes().decimal("rate")).isEqualTo(new BigDecimal("-0.125"));
        assertThat(lead.attributes().text("note")).isEqualTo("as is");
        assertThat(lead.attributes().text("tier")).isEqualTo("gold");
        assertThat(lead.attributes().whole("count")).isEqualTo(-7);
        assertThat(lead.attributes().decimal("rate")).isEqualTo(new BigDecimal("99.999"));
        assertThat(lead.attributes().flag("flag")).isFalse();
        assertThat(lead.attributes().date("day")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(lead.attributes().texts("tags")).containsExactly("red");
    }

    @Test
    void whatIsMissingIsUnknownAndItsPartsAreThere() {
        Lead lead = TestPolicy.lead("{\"id\": \"L-1\"}");

        assertThat(lead.stage()).isNull();
        assertThat(lead.contact().name()).isNull();
        assertThat(lead.contact().challenges()).isEmpty();
        assertThat(lead.company().employees()).isNull();
        assertThat(lead.bant().budget()).isNull();
        assertThat(lead.sales().accepted()).isNull();
        assertThat(lead.activities()).isEmpty();
        assertThat(lead.attributes()).isEqualTo(Attributes.NONE);
    }

    @Test
    void nullIsTheSameAsMissing() {
        Lead missing = TestPolicy.lead("{\"id\": \"L-1\"}");

        Lead nulls = TestPolicy.lead("""
                {"id": "L-1", "stage": null, "contact": {"name": null, "challenges": null, "unsubscribed": null},
                 "company": null, "activities": null, "attributes": {"count": null}}
                """);

        assertThat(nulls).isEqualTo(missing);
    }

    @Test
    void aMissingFactTakesTheValueOfItsVocabulary() {
        Lead missing = TestPolicy.lead("{\"id\": \"L-1\"}");
        Lead given = TestPolicy.lead("{\"id\": \"L-1\", \"contact\": {\"unsubscribed\": true}}");

        assertThat(missing.contact().unsubscribed()).isFalse();
        assertThat(given.contact().unsubscribed()).isTrue();
    }

    @Test
    void defaultsOfEveryTypeAreTaken() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.decimal(1, "attributes.area", "Area").ifMissing(12.5))
                .fact(TestFact.choices("attributes.kinds", "Kinds")
                        .allowed("a; b; c")
                        .ifMissing("a; c"))
                .fact(TestFact.date("activity.attributes.since", "Since").ifMissing("2026-01-31"))
                .compiled();
        Lead lead = TestPolicy.lead(policy, """
                {"id": "L-1", "activities": [{"type": "webinar", "occurredAt": "2026-03-01T00:00:00Z"}]}
                """);

        assertThat(lead.attributes().decimal("area")).isEqualTo(new BigDecimal("12.5"));
        assertThat(lead.attributes().texts("kinds")).containsExactly("a", "c");
        assertThat(lead.activities().get(0).attributes().date("since")).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void aRequiredFactThatIsMissingIsReported() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.choice("company.industry", "Industry")
                        .allowed("fintech; saas; retail; gambling")
                        .required())
                .fact(TestFact.wholeNumber("attributes.area", "Roof area")
                        .unit("m²")
                        .required())
                .compiled();
        List<FactProblem> found = problems(policy, "{\"company\": {\"country\": \"DE\"}}");

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new FactProblem("/lead/id", "Lead number, text", "nothing", null),
                        new FactProblem("/lead/company/industry", "Industry, choice", "nothing", null),
                        new FactProblem("/lead/attributes/area", "Roof area, whole number", "nothing", null));
    }

    @Test
    void aMissingFactIsReportedBesideAMisspeltOneThatItBeginsWith() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.choice("company.industry", "Industry")
                        .allowed("fintech; saas; retail; gambling")
                        .required())
                .compiled();
        List<FactProblem> found = problems(policy, "{\"id\": \"L-1\", \"company\": {\"ind\": \"saas\"}}");

        assertThat(found)
                .extracting(FactProblem::pointer)
                .containsExactly("/lead/company/ind", "/lead/company/industry");
    }

    @Test
    void aRequiredFactOfTheWrongTypeIsReportedOnce() {
        List<FactProblem> found = problems(TestPolicy.compiled(), "{\"id\": 5}");

        assertThat(found)
                .containsExactly(new FactProblem("/lead/id", "a text of 1 to 200 characters, Lead number", "5", null));
    }

    @Test
    void aLeadThatIsNoObjectIsReported() {
        assertThat(pointers("[]")).containsExactly("/lead");
        assertThat(pointers("5")).containsExactly("/lead");
        assertThat(pointers("\"L-1\"")).containsExactly("/lead");
        assertThat(pointers("null")).containsExactly("/lead");
    }

    @Test
    void aPartThatIsNoObjectIsReported() {
        List<FactProblem> found = problems(
                TestPolicy.compiled(), "{\"id\": \"L-1\", \"sales\": true, \"contact\": [], \"attributes\": \"x\"}");

        assertThat(found)
                .extracting(FactProblem::pointer, FactProblem::found)
                .containsExactly(
                        tuple("/lead/sales", "true"),
                        tuple("/lead/contact", "an empty array"),
                        tuple("/lead/attributes", "\"x\""));
        assertThat(found.get(0).expected()).isEqualTo("an object with accepted, won, rejectionReason");
    }

    @Test
    void everyProblemIsReportedAtOnceInTheOrderOfTheDocument() {
        List<String> found = pointers("""
                {"channel": "fax", "contact": {"nam": "x", "unsubscribed": "no"}, "company": {"employees": 1.5},
                 "activities": [{"type": "webinar"}, {"occurredAt": "yesterday", "type": "x"}], "colour": "red"}
                """);

        assertThat(found)
                .containsExactly(
                        "/lead/channel",
                        "/lead/contact/nam",
                        "/lead/contact/unsubscribed",
                        "/lead/company/employees",
                        "/lead/activities/0/occurredAt",
                        "/lead/activities/1/occurredAt",
                        "/lead/activities/1/type",
                        "/lead/colour",
                        "/lead/id");
    }

    private static List<String> pointers(String json) {
        return problems(TestPolicy.compiled(), json).stream()
                .map(FactProblem::pointer)
                .toList();
    }

    private static List<FactProblem> problems(Policy policy, String text) {
        JsonNode json = TestPolicy.json(text);
        LeadReading reading = policy.leadReader().read(json, TestPolicy.AS_OF);
        return reading instanceof LeadReading.Refused refused ? refused.problems() : List.of();
    }
}
