package dev.winnow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.impact.SeenLead;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as spreadsheet programs and CRM exports write it. */
class CsvDialectsTest {

    private static final Vocabulary VOCABULARY = ShippedPolicies.compiled("b2b").vocabulary();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final List<RequestProblem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,company.industry,company.employees\nL-1,fintech,120\n",
                "id;company.industry;company.employees\r\nL-1;fintech;120\r\n",
                "id\tcompany.industry\tcompany.employees\nL-1\tfintech\t120",
                "id|company.industry|company.employees\nL-1|fintech|120\n",
                "sep=;\r\nid;company.industry;company.employees\r\nL-1;fintech;120\r\n",
                "\uFEFFid,company.industry,company.employees\nL-1,fintech,120\n",
                "id,company.industry,company.employees,\nL-1,fintech,120,\n",
                "id,company.industry,company.employees\nL-1,fintech,120,,\n",
                "id,company.industry,company.employees,,\nL-1,fintech,120,,\n,,,,\n",
                "id ,\"company.industry\",company.employees\n\"L-1\",\"fintech\",\"120\"\n"
            })
    void isReadWhateverSeparatesItsCells(String text) {
        List<SeenLead> leads = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).isEmpty();
        assertThat(leads)
                .extracting(lead -> lead.facts().toString())
                .containsExactly("{\"id\":\"L-1\",\"company\":{\"industry\":\"fintech\",\"employees\":120}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void isReadWhateverItIsEncodedIn(String charset) {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        String text = mark + "id,contact.name\nL-1,J\u00f6rg Gro\u00df\u00e9\n";

        List<SeenLead> leads = read(text.getBytes(Charset.forName(charset)));

        assertThat(problems).isEmpty();
        assertThat(leads.get(0).facts().at("/contact/name").textValue()).isEqualTo("J\u00f6rg Gro\u00df\u00e9");
    }

    @Test
    void bytesThatAreNoTextAreNamed() {
        read(new byte[] {'i', 'd', '\n', (byte) 0x81, 0, 1});

        assertThat(problems).extracting(RequestProblem::found).containsExactly("other bytes");
    }

    @Test
    void headersMayBeLabels() {
        Fact employees = Objects.requireNonNull(VOCABULARY.fact("company.employees"));
        String label = employees.label().toUpperCase(Locale.ROOT);

        List<SeenLead> leads = read(("id," + label + "\nL-1,120\n").getBytes(StandardCharsets.UTF_8));

        assertThat(problems).isEmpty();
        assertThat(leads.get(0).facts().at("/company/employees").intValue()).isEqualTo(120);
    }

    @Test
    void aPathAndItsLabelAreTheSameColumn() {
        Fact employees = Objects.requireNonNull(VOCABULARY.fact("company.employees"));

        read(("id,company.employees," + employees.label() + "\nL-1,1,2\n").getBytes(StandardCharsets.UTF_8));

        assertThat(problems).extracting(RequestProblem::expected).containsExactly("each column once");
    }

    @ParameterizedTest
    @CsvSource({"Yes,true", "no,false", "TRUE,true", "ja,true", "Falsch,false", "1,true", "0,false"})
    void yesAndNoAreReadInTheWordsOfPeople(String word, boolean flag) {
        List<SeenLead> leads = read(("id,sales.accepted\nL-1," + word + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(leads.get(0).facts().at("/sales/accepted").booleanValue()).isEqualTo(flag);
        assertThat(leads.get(0).facts().at("/sales/accepted").isBoolean()).isTrue();
    }

    @Test
    void aDayIsItsBeginning() {
        List<SeenLead> leads = read("id,asOf\nL-1,2026-01-31\n".getBytes(StandardCharsets.UTF_8));

        assertThat(leads.get(0).asOf()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,asOf;L-1,31.01.2026|in row 2 a time|2026-01-31",
                "id,Employes;L-1,2|as header asOf, or the path or label|Employees",
                "id,channel,;L-1,web,x|in row 2 nothing in column 3|",
                "id,channel;L-1,web,x|in row 2 2 cells|",
                "id,channel;L-1|in row 2 2 cells|",
                "id,channel;L-1,\"web;L-2,web|CSV with closed quotes|",
                "id,channel;L-1,\"|CSV with closed quotes|"
            })
    void whatCanNotBeReadSaysHowToFixIt(String text, String expected, String suggestion) {
        read(text.replace(';', '\n').getBytes(StandardCharsets.UTF_8));

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).expected()).startsWith(expected);
        assertThat(problems.get(0).suggestion()).isEqualTo(suggestion);
    }

    @Test
    void anEmptyCellInQuotesAtTheEndIsNoMissingQuote() {
        read("id,channel\nL-1,\"\"".getBytes(StandardCharsets.UTF_8));

        assertThat(problems).isEmpty();
    }

    private List<SeenLead> read(byte[] file) {
        return LeadCsv.read(file, VOCABULARY, NOW, problems);
    }
}
