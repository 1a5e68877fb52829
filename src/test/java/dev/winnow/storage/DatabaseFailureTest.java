package dev.winnow.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "25006, true",
        "53100, true",
        "57P01, true",
        "58030, true",
        "90028, true",
        "23505, false",
        "22001, false",
        "42601, false"
    })
    void theStateTellsFailuresOfTheDatabaseFromMistakes(String state, boolean isFailure) {
        Exception failure = new IllegalStateException("commit", new SQLException("reason", state));

        assertThat(DatabaseFailure.isIn(failure)).isEqualTo(isFailure);
    }

    @Test
    void aPoolWithoutAConnectionIsAFailure() {
        assertThat(DatabaseFailure.isIn(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
        assertThat(DatabaseFailure.isIn(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
        assertThat(DatabaseFailure.isIn(new IllegalStateException("bug"))).isFalse();
        assertThat(DatabaseFailure.isIn(null)).isFalse();
    }
}
