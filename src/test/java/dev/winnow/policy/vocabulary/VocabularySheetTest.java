package dev.winnow.policy.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VocabularySheetTest {

    @Test
    void aFactIsReadWithAllItsColumns() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.decimal(1, "attributes.area", "Roof area")
                        .unit("m²")
                        .allowed("10.5 .. 900")
                        .required()
                        .personal()
                        .ifMissing(100)
                        .changedBy("lead")
                        .example(120.5)
                        .description("As measured."))
                .compiled();
        Fact fact = Objects.requireNonNull(policy.vocabulary().fact("attributes.area"));

        assertThat(fact.label()).isEqualTo("Roof area");
        assertThat(fact.type()).hasToString("decimal (1)");
        assertThat(fact.unit()).isEqualTo("m²");
        assertThat(fact.allowed()).isEqualTo(new Allowed.Between(new BigDecimal("10.5"), new BigDecimal("900")));
        assertThat(fact.required()).isTrue();
        assertThat(fact.personal()).isTrue();
        assertThat(fact.ifMissing()).isEqualTo(new BigDecimal("100"));
        assertThat(fact.changedBy()).isEqualTo("lead");
        assertThat(fact.example()).isEqualTo(new BigDecimal("120.5"));
        assertThat(fact.description()).isEqualTo("As measured.");
        assertThat(fact.expression()).isEqualTo("attributes.decimal(\"area\")");
        assertThat(fact.recordType()).isEqualTo(RecordType.LEAD);
    }

    @Test
    void factsOfEveryTypeKnowTheirExpression() {
        Vocabulary vocabulary = TestPolicy.compiled().vocabulary();

        assertThat(vocabulary.facts())
                .extracting(fact -> fact.path() + " " + fact.expression())
                .contains(
                        "contact.emailDomain contact.emailDomain",
                        "company.annualRevenue company.annualRevenue",
                        "activity.durationSeconds durationSeconds",
                        "signal.name name",
                        "score.total total",
                        "score.fit points(\"fit\")",
                        "standing.phase phase",
                        "attributes.note attributes.text(\"note\")",
                        "attributes.flag attributes.flag(\"flag\")",
                        "company.attributes.tags company.attributes.texts(\"tags\")",
                        "activity.attributes.count attributes.whole(\"count\")",
                        "activity.attributes.day attributes.date(\"day\")");
    }

    @Test
    void idAndStageAreAlwaysThere() {
        Policy policy = TestPolicy.builder()
                .withoutFact("id")
                .withoutFact("stage")
                .withoutFact("activity.occurredAt")
                .compiled();
        Vocabulary vocabulary = policy.vocabulary();

        assertThat(vocabulary.facts().stream().filter(Fact::required).map(Fact::path))
                .containsExactlyInAnyOrder("id", "activity.type", "activity.occurredAt");
        assertThat(Objects.requireNonNull(vocabulary.fact("stage")).allowed().listed())
                .containsExactly("OPEN", "LEAD", "MQL", "SAL", "CUSTOMER", "OUT");
    }

    @Test
    void defaultsAndExamplesOfEveryTypeAreRead() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.date("attributes.area", "Area")
                        .ifMissing("2026-01-31")
                        .example(LocalDate.of(2026, 2, 1)))
                .fact(TestFact.choices("attributes.kinds", "Kinds")
                        .allowed("a; b; c")
                        .ifMissing("a")
                        .example("b; c"))
                .fact(TestFact.yesNo("attributes.sure", "Sure").ifMissing(true).example("FALSE"))
                .compiled();
        Vocabulary vocabulary = policy.vocabulary();

        assertThat(vocabulary.fact("attributes.area"))
                .extracting(Fact::ifMissing, Fact::example)
                .containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1));
        assertThat(vocabulary.fact("attributes.kinds"))
                .extracting(Fact::ifMissing, Fact::example)
                .containsExactly(List.of("a"), List.of("b", "c"));
        assertThat(vocabulary.fact("attributes.sure"))
                .extracting(Fact::ifMissing, Fact::example)
                .containsExactly(true, false);
    }
}
