package dev.winnow.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are read or refused with their key, their value and what was expected. */
class SettingsTest {

    @ConfigMapping(prefix = "winnow.test")
    interface Settings {

        @WithConverter(WholeNumber.class)
        long count();

        @WithConverter(TimeSpan.class)
        Duration time();

        @WithParentName
        Map<String, Optional<String>> all();
    }

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "500ms, PT0.5S", "24h, PT24H", "2d, PT48H", "PT1M, PT1M", "45, PT45S", "0, PT0S"})
    void timesAreThoseOfQuarkus(String text, Duration time) {
        assertThat(read(Map.of("time", text)).time()).isEqualTo(time);
    }

    @Test
    void numbersAreRead() {
        assertThat(read(Map.of("count", "0")).count()).isZero();
        assertThat(read(Map.of("count", "100000000000")).count()).isEqualTo(100_000_000_000L);
    }

    @Test
    void unknownKeysAreIgnored() {
        assertThat(read(Map.of("cuont", "7")).count()).isOne();
        assertThat(read(Map.of("cuont", "")).count()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "count, many, 'expected a whole number, 0 or more, found \"many\"'",
        "count, -1, 'expected a whole number, 0 or more, found \"-1\"'",
        "count, 1.5, 'expected a whole number, 0 or more, found \"1.5\"'",
        "count, 10000000000000000000, 'expected a whole number, 0 or more, found \"10000000000000000000\"'",
        "time, soon, 'expected a span of time, such as 30s, 5m or 24h, found \"soon\"'",
        "time, -5s, 'expected a span of time, such as 30s, 5m or 24h, found \"-5s\"'"
    })
    void invalidValuesAreRefusedByName(String key, String value, String reason) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("winnow.test." + key)
                .hasMessageContaining(reason);
    }

    private static Settings read(Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>();
        settings.put("winnow.test.count", "1");
        settings.put("winnow.test.time", "1s");
        changed.forEach((key, value) -> settings.put("winnow.test." + key, value));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(Settings.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(Settings.class);
    }
}
