package dev.winnow.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.evaluation.StageChange;
import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Messages;
import dev.winnow.explanation.Verdict;
import dev.winnow.policy.vocabulary.VocabularySheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTextTest {

    private static final Pattern WORD = Pattern.compile("words\\.of\\('([^']+)'");

    private final PageText words = new PageText(Messages.ENGLISH, Labels.NONE);

    @Test
    void everyValueInAnswersHasAMessage() {
        for (Verdict verdict : Verdict.values()) {
            assertThatCode(() -> words.of("kind." + verdict.word())).doesNotThrowAnyException();
        }
        for (StageChange change : StageChange.values()) {
            assertThatCode(() -> words.of("change." + change.name().toLowerCase(Locale.ROOT), "MQL"))
                    .doesNotThrowAnyException();
        }
        for (String changer : VocabularySheet.CHANGERS) {
            assertThatCode(() -> words.of("by." + changer)).doesNotThrowAnyException();
        }
    }

    @Test
    void everyWordOfTheTemplatesIsInTheBundle() throws IOException {
        for (String template : List.of("page.html", "text.txt")) {
            Matcher word =
                    WORD.matcher(Files.readString(Path.of("src/main/resources/templates/explanation", template)));
            int found = 0;
            while (word.find()) {
                String name = word.group(1);
                assertThatCode(() -> words.of(name)).as(name).doesNotThrowAnyException();
                found++;
            }
            assertThat(found).as(template).isGreaterThan(20);
        }
    }

    @Test
    void valuesAreFormatted() {
        assertThat(words.value(json("null"))).isEqualTo("not known");
        assertThat(words.value(json("true"))).isEqualTo("yes");
        assertThat(words.value(json("1E+3"))).isEqualTo("1000");
        assertThat(words.value(json("[\"dach\", 2.50]"))).isEqualTo("dach, 2.50");
        assertThat(words.value(json("[]"))).isEqualTo("none");
    }

    @Test
    void timesAreFormatted() {
        assertThat(words.time("2026-03-02T09:05:59.123456Z")).isEqualTo("2 March 2026, 09:05 UTC");
    }

    private static JsonNode json(String json) {
        return DecisionJson.read(json);
    }
}
