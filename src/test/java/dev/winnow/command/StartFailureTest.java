package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.h2.jdbc.JdbcSQLInvalidAuthorizationSpecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {

    @Test
    void aRefusalIsReportedAsItIs() {
        assertReported(
                new PreventFurtherStepsException("winnow.audit.key: expected an Ed25519 key", 1),
                "winnow.audit.key: expected an Ed25519 key");
    }

    /** What is found is read from the settings; profiles of other tests change some of them, but not these. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Failed to load config value of type int for: winnow.limits.requests-at-once \
        | winnow.limits.requests-at-once: expected a whole number, found "256"
        Failed to load config value of type class java.time.Duration for: winnow.check.deadline \
        | winnow.check.deadline: expected a duration such as 30s or 5m, found "30s"
        Failed to load config value of type class dev.winnow.release.ReleaseMode for: winnow.language \
        | winnow.language: expected files or governed, found "en"
        java.lang.IllegalArgumentException: SRCFG00039: The config property quarkus.http.port with the config value \
        "abc" threw an Exception whilst being converted SRCFG00029: Expected an integer value, got "abc" \
        | quarkus.http.port: expected an integer value, found "abc"
        java.lang.IllegalArgumentException: SRCFG00039: The config property winnow.check.deadline with the config value \
        "soon" threw an Exception whilst being converted expected a span of time, such as 30s, 5m or 24h, found "soon" \
        | winnow.check.deadline: expected a span of time, such as 30s, 5m or 24h, found "soon"
        java.lang.IllegalArgumentException: SRCFG00039: The config property winnow.releases with the config value "on" \
        threw an Exception whilst being converted SRCFG00049: Cannot convert on to enum class \
        dev.winnow.release.ReleaseMode, allowed values: files,governed \
        | winnow.releases: expected files or governed, found "on"
        java.util.NoSuchElementException: SRCFG00040: The config property winnow.rules is defined as the empty String \
        ("") which the following Converter considered to be null: io.smallrye.config.Converters$BuiltInConverter \
        | winnow.rules: expected a value, found ""
        SRCFG00014: The config property a.b is required but it could not be found in any config source \
        | The config property a.b is required but it could not be found in any config source
        """)
    void aSettingIsReportedWithWhatWasExpected(String message, String sentence) {
        assertThat(InvalidSetting.sentence(message)).isEqualTo(sentence);
    }

    @Test
    void aFileIsReportedWithTheReason() {
        assertReported(
                new FileSystemException("data/winnow.mv.db", null, "Read-only file system"),
                "Winnow doesn't start: Can't read or write data/winnow.mv.db (Read-only file system).");
        assertReported(
                new AccessDeniedException("data/audit.key"),
                "Winnow doesn't start: Can't read or write data/audit.key (no permission).");
    }

    @Test
    void theDatabaseIsReportedInOneLine() {
        SQLException wrong = new JdbcSQLInvalidAuthorizationSpecException(
                "Wrong user name or password; SQL statement:\nselect 1 [28000-240]",
                "select 1",
                "28000",
                28_000,
                null,
                "");

        assertThat(StartFailure.sentence(new IllegalStateException(wrong)))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("Winnow doesn't start: The database ")
                        .endsWith(" has another user or password (Wrong user name or password); correct "
                                + "quarkus.datasource.h2.username and quarkus.datasource.h2.password."));
    }

    @Test
    void anUnforeseenFailureKeepsItsTrace() {
        assertThat(StartFailure.sentence(new IllegalStateException("a bug"))).isEmpty();
    }

    private static void assertReported(Exception cause, String sentence) {
        assertThat(StartFailure.sentence(new RuntimeException("Failed to start quarkus", cause)))
                .hasValue(sentence);
    }
}
