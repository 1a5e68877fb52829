package dev.winnow.policy.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCellTest {

    @ParameterizedTest
    @CsvSource({
        "0 .. 100, from 0 to 100",
        "0..100, from 0 to 100",
        "0 .., 0 or more",
        ".. -5, at most -5",
        "-1.5 .. 2.25, from -1.5 to 2.25"
    })
    void aRangeHasOneBoundOrTwo(String cell, String range) {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.decimal(2, "attributes.area", "Area").allowed(cell))
                .compiled();
        Fact fact = Objects.requireNonNull(policy.vocabulary().fact("attributes.area"));

        assertThat(fact.allowed()).hasToString(range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..", "0-100", "0 ... 100", "0 to 100", "100", "a .. b", "1e3 ..", "0 .. 100 .. 200", "100 .. 0"
            })
    void anythingElseIsNoRange(String cell) {
        List<String> found = problems("whole number", cell);

        assertThat(found)
                .singleElement()
                .asString()
                .contains("expected a range such as 0 .. 100, 0 .. or .. 100")
                .contains("found \"" + cell + '"');
    }

    @Test
    void aChoiceListsItsValuesInOrder() {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.choice("attributes.area", "Area").allowed("zinc;  clay tile ;slate;"))
                .compiled();
        Fact fact = Objects.requireNonNull(policy.vocabulary().fact("attributes.area"));

        assertThat(fact.allowed().listed()).containsExactly("zinc", "clay tile", "slate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"choice", "choices"})
    void aChoiceWithoutValuesIsReported(String type) {
        assertThat(problems(type, null)).singleElement().asString().contains("expected the values, separated by ;");
        assertThat(problems(type, " ; ;")).singleElement().asString().contains("expected the values, separated by ;");
    }

    @Test
    void aValueThatStandsTwiceIsReported() {
        List<String> found = problems("choice", "zinc; slate; zinc");

        assertThat(found).singleElement().asString().endsWith("expected each value once, found \"zinc\" again");
    }

    @Test
    void valuesThatAreSeparatedByCommasAreReported() {
        List<String> found = problems("choice", "zinc, clay tile , slate");

        assertThat(found)
                .singleElement()
                .asString()
                .endsWith("expected values separated by ;, found \"zinc, clay tile , slate\"; "
                        + "did you mean \"zinc; clay tile; slate\"?");
        assertThat(problems("choice", "zinc; brick, red")).isEmpty();
    }

    @Test
    void aValueThatIsTooLongIsReportedWithItsLength() {
        assertThat(problems("choice", "zinc; " + "x".repeat(201)))
                .singleElement()
                .asString()
                .endsWith("expected at most 200 characters, found 201 characters");
    }

    @Test
    void aValueOfOtherCharactersIsReported() {
        List<String> found = problems("choices", "zinc; \"slate\"; {tile}");

        assertThat(found).hasSize(2).allMatch(text -> text.contains("expected letters, digits, spaces and"));
    }

    @Test
    void aListIsAsLongAsACellCanBe() {
        String countries = IntStream.range(0, 250)
                .mapToObj(number -> "Country (no. " + number + ")")
                .collect(Collectors.joining("; "));

        assertThat(allowed(countries).listed()).hasSize(250).contains("Country (no. 249)");
    }

    @Test
    void onlyAListIsLong() {
        List<String> found = TestPolicy.problemTexts(TestPolicy.builder()
                .fact(TestFact.text("attributes.area", "Area").description("x".repeat(1_001)))
                .files());

        assertThat(found).singleElement().asString().endsWith("expected at most 1000 characters, found more");
    }

    @ParameterizedTest
    @CsvSource({
        "web; fair; anything else = Other, web;fair;Other",
        "web; anything else=Other ; fair, web;fair;Other",
        "Other; web; Anything Else = Other, Other;web"
    })
    void anythingElseCountsAsOneOfTheValues(String cell, String values) {
        Allowed allowed = allowed(cell);

        assertThat(allowed.listed()).containsExactly(values.split(";"));
        assertThat(allowed.otherwise()).isEqualTo("Other");
        assertThat(allowed.counted("pigeon")).isEqualTo("Other");
        assertThat(allowed("web; fair").counted("pigeon")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "web; other = Other, expected anything else = a value; did you mean anything else = Other?",
        "web; * = Other, expected anything else = a value; did you mean anything else = Other?",
        "web; anything else =, expected anything else = a value",
        "web; anything else = \"x\", expected letters; did you mean x?",
        "web; anything else = a; anything else = b, expected \"anything else\" once"
    })
    void whatAnythingElseCountsAsIsReadStrictly(String cell, String expected) {
        List<String> found = problems("choice", cell);

        assertThat(found).singleElement().satisfies(text -> {
            for (String part : expected.split("; ")) {
                assertThat(text.replace("\"", "")).contains(part.replace("\"", ""));
            }
        });
    }

    @Test
    void aComputedFactHasNoOtherValues() {
        List<String> found = TestPolicy.problemTexts(TestPolicy.builder()
                .withoutFact("signal.name")
                .fact(TestFact.choice("signal.name", "Signal").allowed("webinar-then-demo; anything else = other"))
                .files());

        assertThat(found).anyMatch(text -> text.contains("expected only values, as the server computes the fact"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "yes/no", "date"})
    void typesWithoutBoundsAllowNone(String type) {
        List<String> found = problems(type, "0 .. 100");

        assertThat(found)
                .singleElement()
                .asString()
                .contains("expected an empty cell, as the type is " + type + ", found \"0 .. 100\"");
    }

    private static Allowed allowed(String cell) {
        Policy policy = TestPolicy.builder()
                .fact(TestFact.choice("attributes.area", "Area").allowed(cell))
                .compiled();
        return Objects.requireNonNull(policy.vocabulary().fact("attributes.area"))
                .allowed();
    }

    private static List<String> problems(String type, @Nullable String cell) {
        return TestPolicy.problemTexts(TestPolicy.builder()
                .fact(TestFact.of("attributes.area", "Area", type).allowed(cell))
                .files());
    }
}
