package dev.winnow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsersTest {

    /** Otherwise the response time would reveal which users exist. */
    @Test
    void hashForUnknownUsersHasTheUsualCost() {
        assertThat(Users.NOBODY).startsWith("$2a$%02d$".formatted(Users.COST)).hasSize(60);
    }
}
