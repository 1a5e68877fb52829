package dev.winnow.policy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Purchasing Manager",
                " Purchasing  Manager ",
                "Purchasing\u00a0Manager",
                "Purchasing \u2009\t\nManager",
                "Purch\u00adasing Manager",
                "\u200bPurchasing\u2060 Manager\ufeff",
                "\u3000Purchasing Manager\u0085"
            })
    void textsThatLookTheSameHaveTheSameForm(String text) {
        assertThat(NormalText.of(text)).isEqualTo("Purchasing Manager");
    }

    @Test
    void accentsArePartOfTheirLetters() {
        assertThat(NormalText.of("Einka\u0308ufer")).isEqualTo("Eink\u00e4ufer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u2800", "\u3164 \u00ad"})
    void nothingIsLeftOfWhatCanNotBeSeen(String text) {
        assertThat(NormalText.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A b", "x-y_z.1", "\u65e5\u672c\u8a9e", "\u00c5"})
    void aTextInItsFormStaysAsItIs(String text) {
        assertThat(NormalText.of(text)).isEqualTo(text);
        assertThat(NormalText.of(NormalText.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dana@mailinator.com",
                "dana@mailinator.com ",
                "dana@mailinator.com.",
                "dana@MAILINATOR.com",
                "Dana <dana@mailinator.com>",
                "\"Dana, of North\" < dana@mailinator.com. >",
                "<dana@mailinator.com>",
                "mailto:dana@mailinator.com",
                "dana@mailinator\u200b.com"
            })
    void anAddressIsTakenOutOfWhatIsAroundIt(String text) {
        assertThat(NormalText.ofFact("contact.email", text)).isEqualTo("dana@mailinator.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "Dana <none>", "ask her."})
    void whatIsNoAddressIsOnlyATextLikeOthers(String text) {
        assertThat(NormalText.ofFact("contact.email", text)).isEqualTo(text);
    }

    @Test
    void onlyTheAddressOfAContactIsReadAsOne() {
        assertThat(NormalText.ofFact("contact.name", "Dana <dana@mailinator.com>"))
                .isEqualTo("Dana <dana@mailinator.com>");
    }
}
