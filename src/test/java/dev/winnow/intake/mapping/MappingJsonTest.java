package dev.winnow.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingJsonTest {

    private static final Vocabulary VOCABULARY = ShippedPolicies.compiled("b2b").vocabulary();

    private final List<RequestProblem> problems = new ArrayList<>();

    @Test
    void aMappingIsReadAsItIsWritten() {
        LeadMapping guessed = Exports.guess(Exports.HUBSPOT, "b2b").mapping();

        LeadMapping read = read(MappingJson.write(guessed).toString());

        assertThat(problems).isEmpty();
        assertThat(read).isEqualTo(guessed);
    }

    @Test
    void fieldsMayBeLeftOutAndValuesMayMeanNone() {
        String json = "{\"fields\":{\"Source\":{\"fact\":\"channel\",\"values\":{\"g\":\"search\",\"test\":null}},"
                + "\"Day\":{\"fact\":\"asOf\"},\"Notes\":null},\"missing\":[\"Select\"]}";

        LeadMapping read = Objects.requireNonNull(read(json));

        assertThat(read.mapped()).containsExactly("Source", "Day");
        assertThat(Objects.requireNonNull(read.fields().get("Source")).values())
                .containsEntry("g", "search")
                .containsEntry("test", null);
        assertThat(MappingJson.write(read)).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|''|an object with fields and missing|",
                "{}|/fields|an object with at most 1000 fields|",
                "{'fields':{},'mising':[]}|/mising|one of fields, missing|missing",
                "{'fields':{'A':{'fact':'company.employes'}}}|/fields/A/fact|the path of a fact|company.employees",
                "{'fields':{'A':{'fact':'contact.emailDomain'}}}|/fields/A/fact|the path of a fact|",
                "{'fields':{'A':{'fact':'id'},'B':{'fact':'id'}}}|/fields/B/fact|each fact once|",
                "{'fields':{'A':{'fact':'channel','values':{'g':'serch'}}}}|/fields/A/values/g|one of|search",
                "{'fields':{'A':{'fact':'id','values':{'g':1}}}}|/fields/A/values/g|a text, or null for none|",
                "{'fields':{'a/b':'id'}}|/fields/a~1b|an object with fact and values|",
                "{'fields':{},'missing':[1]}|/missing/0|a word|"
            })
    void problemsSayWhatWasExpectedAndWhere(String json, String pointer, String expected, String suggestion) {
        assertThat(read(json.replace('\'', '"'))).isNull();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).pointer()).isEqualTo(pointer);
        assertThat(problems.get(0).expected()).startsWith(expected);
        assertThat(problems.get(0).suggestion()).isEqualTo(suggestion);
    }

    @Test
    void aHeaderIsRecognisedInAnyOrderAndCase() {
        assertThat(LeadMapping.fingerprint(List.of("Email", "Lead  ID")))
                .hasSize(64)
                .isEqualTo(LeadMapping.fingerprint(List.of("lead id", "EMAIL")))
                .isNotEqualTo(LeadMapping.fingerprint(List.of("Email", "Lead", "ID")));
    }

    private @Nullable LeadMapping read(String json) {
        return MappingJson.read(TestPolicy.json(json), VOCABULARY, problems);
    }
}
