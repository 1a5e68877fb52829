package dev.winnow.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresqlUriTest {

    @Test
    void optionsAreLeftOut() {
        assertThat(PostgresqlUri.of("jdbc:postgresql://db:5432/winnow?password=secret&ssl=true", "app"))
                .isEqualTo("postgresql://app@db:5432/winnow");
    }

    @Test
    void aUrlWithoutAHostIsOnThisOne() {
        assertThat(PostgresqlUri.of("jdbc:postgresql:winnow", "app")).isEqualTo("postgresql://app@localhost/winnow");
        assertThat(PostgresqlUri.of("jdbc:postgresql:/", "app")).isEqualTo("postgresql://app@localhost/");
    }
}
