package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsersTest {

    /** Or else the time it takes would tell who exists. */
    @Test
    void theHashForNobodyCostsAsMuchAsOthers() {
        assertThat(Users.NOBODY).startsWith("$2a$%02d$".formatted(Users.COST)).hasSize(60);
    }
}
