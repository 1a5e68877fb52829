package dev.winnow.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionSnippetsTest {

    private static final Vocabulary VOCABULARY = TestPolicy.builder()
            .fact(TestFact.decimal(2, "attributes.balance", "Balance"))
            .fact(TestFact.wholeNumber("attributes.age", "Age"))
            .compiled()
            .vocabulary();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attributes.whole(\"balance\") >= $param|attributes.decimal(\"balance\") >= $param",
                "attributes.whole(\"agee\") < $param|attributes.whole(\"age\") < $param",
                "company.employes >= $param|company.employees >= $param",
                "attributes.whole(\"height\") < $param|"
            })
    void onlyTheSameFactIsSuggested(String snippet, String suggestion) {
        assertThat(new ConditionSnippets(VOCABULARY).suggestion(RecordType.LEAD, snippet))
                .isEqualTo(suggestion);
    }
}
