package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.StageChange;
import dev.winnow.policy.TestPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.winnow.explanation.messages", Locale.ROOT);
    static final Set<String> NAMES = new TreeSet<>(BUNDLE.keySet());

    /** Those are held against the page's templates, by the page's own tests. */
    private static final String OF_THE_PAGE = "page.";

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "winnow", "explanation");

    /** A message's name, or where the rest depends on something the beginning of one. */
    private static final Pattern NAME = Pattern.compile("\"([a-z]+\\.[a-z-]*)\"");

    @Test
    void everyNameTheCodeUsesHasASentenceAndEverySentenceIsUsed() {
        Set<String> groups = NAMES.stream()
                .map(name -> name.substring(0, name.indexOf('.') + 1))
                .collect(Collectors.toSet());
        List<String> used = literals()
                .filter(literal -> groups.contains(literal.substring(0, literal.indexOf('.') + 1)))
                .toList();

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(used).allMatch(literal -> NAMES.stream().anyMatch(name -> isNamed(name, literal)));
        assertThat(NAMES.stream().filter(name -> !name.equals("language") && !name.startsWith(OF_THE_PAGE)))
                .allMatch(name -> used.stream().anyMatch(literal -> isNamed(name, literal)));
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeHasASentence(StageChange change) {
        assertThat(Messages.ENGLISH.text("summary." + change.word(), "SAL", "SAL"))
                .contains("SAL");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everySentenceTakesWhatIsPutIn(String name) {
        String pattern = BUNDLE.getString(name);
        int places = new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;

        String text = Messages.ENGLISH.text(
                name, Stream.iterate(2L, next -> next + 1).limit(places).toArray());

        assertThat(pattern.replace("''", "")).as("an apostrophe hides places").doesNotContain("'");
        assertThat(text).isNotBlank().doesNotContain("{", "}", "null");
        for (int place = 0; place < places; place++) {
            if (pattern.contains("{" + place)) {
                assertThat(text).contains(Integer.toString(place + 2));
            }
        }
    }

    @Test
    void textsArePutInAsTheyStand() {
        assertThat(Messages.ENGLISH.text("condition.holds", "It's {0}", "'quoted' {1,choice}"))
                .isEqualTo("It's {0} is 'quoted' {1,choice}");
    }

    @ParameterizedTest
    @CsvSource({"0, it holds never", "1, it holds once", "2, it holds 2 times"})
    void howOftenIsCounted(long times, String words) {
        assertThat(Messages.ENGLISH.text("condition.how-often", "3", times))
                .isEqualTo("Must hold at least 3 times; " + words);
    }

    @ParameterizedTest
    @CsvSource({"0, whole points", "1, 1 decimal", "2, 2 decimals", "4, 4 decimals"})
    void decimalsAreCounted(int decimals, String words) {
        assertThat(Messages.ENGLISH.text("receipt.rounding", decimals)).isEqualTo("Rounded to " + words);
    }

    @Test
    void aNameWithoutASentenceIsABug() {
        assertThatThrownBy(() -> Messages.ENGLISH.text("value.maybe")).isInstanceOf(MissingResourceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "de", "", "not a tag", "und"})
    void aLanguageWithoutSentencesIsRefused(String tag) {
        assertThatThrownBy(() -> Messages.in(tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a language there are sentences in, such as en, found \"" + tag + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "eo"})
    void aLanguageWithSentencesIsKnownByItsTag(String tag) {
        assertThat(Messages.in(tag).language()).isEqualTo(tag);
    }

    @Test
    void aFileAddsALanguageAndWhatItLeavesOutIsEnglish() {
        var lead = TestPolicy.lead("{\"id\": \"L-1\", \"company\": {\"employees\": 120}}");
        var evaluated = Evaluated.of(TestPolicy.compiled(), lead, TestPolicy.AS_OF);

        Explanation explanation = new Explainer(Messages.in("eo")).explain(evaluated);

        assertThat(explanation.summary()).isEqualTo("15.00 poentoj, noto B2. Promociu de Open al Lead.");
        assertThat(explanation.reasons())
                .extracting(Reason::text)
                .contains("Employees estas 120 people (from 50 people to below 200 people)");
        assertThat(explanation.unmet())
                .extracting(Unmet::text)
                .contains("Total points devas esti almenaŭ 50; ĝi estas 15.00");
    }

    private static boolean isNamed(String name, String literal) {
        return literal.endsWith(".") || literal.endsWith("-") ? name.startsWith(literal) : name.equals(literal);
    }

    private static Stream<String> literals() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.toList().stream()
                    .flatMap(file -> NAME.matcher(read(file)).results())
                    .map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
