package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionNameTest {

    @Test
    void cookiesNameTheUserAndTheEndsOfSessionsBefore() {
        assertThat(new SessionName("dana", 12).text()).isEqualTo("12 dana");
        assertThat(SessionName.of("12 dana")).isEqualTo(new SessionName("dana", 12));
    }

    /** So that nobody is signed out by an upgrade. */
    @Test
    void cookiesOfEarlierVersionsAreFromBeforeAnyEnd() {
        assertThat(SessionName.of("12")).isEqualTo(new SessionName("12", 0));
        assertThat(new SessionName("dana", 0).text()).isEqualTo("dana");
    }
}
