package dev.winnow.policy.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> WORDS = List.of("company.industry", "company.employees", "channel", "id", "it");

    @ParameterizedTest
    @CsvSource({
        "company.industri, company.industry",
        "Company.Employes, company.employees",
        "chanel, channel",
        "CHANNEL, channel"
    })
    void aWordNearOneOfThemIsTakenForIt(String word, String suggestion) {
        assertThat(Suggestion.closest(word, WORDS)).isEqualTo(suggestion);
    }

    @Test
    void aWordFarFromAllIsNot() {
        assertThat(Suggestion.closest("postcode", WORDS)).isNull();
        assertThat(Suggestion.closest("", List.of("industry"))).isNull();
        assertThat(Suggestion.closest("channel", List.of())).isNull();
    }

    @Test
    void ofEquallyNearOnesTheFirstByNameIsTaken() {
        assertThat(Suggestion.closest("in", List.of("it", "id"))).isEqualTo("id");
    }

    @ParameterizedTest
    @CsvSource({
        "MQL, SQL",
        "SAL, SQL",
        "id, it",
        "company.country, contact.country",
        "balance, age",
        "attributes.whole(\"balance\"), attributes.whole(\"age\")",
        "FIT-IND-04, FIT-IND-05",
        "email, name"
    })
    void aDifferentNameIsNoMisspelling(String name, String other) {
        assertThat(Suggestion.misspelt(name, List.of(other))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "MLQ, MQL",
        "MQ, MQL",
        "MQLL, MQL",
        "mql, MQL",
        "company.industri, company.industry",
        "company industry, company.industry",
        "Recieved, received"
    })
    void aMisspellingHasTheSameWordsButForALetterOrTwo(String name, String suggestion) {
        assertThat(Suggestion.misspelt(name, List.of("SQL", "MQL", "company.industry", "received")))
                .isEqualTo(suggestion);
    }

    @ParameterizedTest
    @CsvSource({"employees, company.employees", "company.industri, company.industry", "chanel, channel"})
    void aPathIsFoundByItsName(String path, String suggestion) {
        assertThat(Suggestion.misspeltPath(path, WORDS)).isEqualTo(suggestion);
    }

    @Test
    void aPathWithAnotherNameOrOneOfTwoIsNot() {
        assertThat(Suggestion.misspeltPath("company.email", List.of("company.name")))
                .isNull();
        assertThat(Suggestion.misspeltPath("name", List.of("company.name", "contact.name")))
                .isNull();
    }

    @Test
    void endlessWordsAreNotCompared() {
        assertThat(Suggestion.closest("x".repeat(101), List.of("x".repeat(100))))
                .isNull();
    }
}
