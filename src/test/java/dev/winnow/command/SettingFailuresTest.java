package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every setting of ours is read by an interface, which stops the start with a sentence for an invalid value. */
class SettingFailuresTest {

    private static final int DEFAULTS = 100;
    private static final int CHANGED = 200;

    private static final List<? extends Class<?>> MAPPINGS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.winnow").stream()
                    .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                    .map(JavaClass::reflect)
                    .toList();

    @Test
    void defaultsAreValid() {
        assertThat(MAPPINGS).hasSizeGreaterThan(12);
        assertThat(failure(Map.of())).isNull();
    }

    @Test
    void unknownKeysDoNotStopTheStart() {
        assertThat(failure(Map.of(
                        "winnow.defualt-policy", "b2b",
                        "winnow.nothing", "",
                        "winnow.limits.requests", "",
                        "winnow.storage.room", "1",
                        "winnow.personal-data.keys", "1",
                        "winnow.live-editing.on", "1")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        winnow.decision-tables       |              | expected a value, found ""
        winnow.rules                 |              | expected a value, found ""
        winnow.failing-cases         | ignore       | expected refuse or report, found "ignore"
        winnow.live-editing.interval | often        | expected a span of time, such as 30s, 5m or 24h, found "often"
        winnow.live-editing.interval | -1s          | expected a span of time, such as 30s, 5m or 24h, found "-1s"
        winnow.default-policy        | B2B          | expected the name of a policy, such as b2b, found "B2B"
        winnow.language              | xx           | expected a language there are sentences in, such as en, found "xx"
        winnow.hosts                 | http://a.b   | expected host names, such as leads.example.com or leads.example.com:8443, found "http://a.b"
        winnow.hosts                 | a.b, *.a.b   | expected host names, such as leads.example.com or leads.example.com:8443, found "a.b, *.a.b"
        winnow.personal-data.key     |              | expected a value, found ""
        winnow.storage.protection    | maybe        | expected on or off, found "maybe"
        winnow.storage.free-space    | much         | expected a number of bytes, such as 64M or 1G, found "much"
        winnow.releases              | on           | expected files or governed, found "on"
        winnow.check.deadline        | soon         | expected a span of time, such as 30s, 5m or 24h, found "soon"
        winnow.limits.body-time      | soon         | expected a span of time, such as 30s, 5m or 24h, found "soon"
        winnow.rescoring.every       | daily        | expected a span of time, such as 30s, 5m or 24h, found "daily"
        winnow.rescoring.rate        | fast         | expected a whole number, 0 or more, found "fast"
        winnow.audit.queue           | long         | expected a whole number, 0 or more, found "long"
        """)
    void invalidValuesStopTheStart(String key, @Nullable String value, String expected) {
        Throwable failure = Objects.requireNonNull(failure(Map.of(key, value == null ? "" : value)));

        assertThat(InvalidSetting.of(failure)).hasValue(key + ": " + expected);
    }

    @Test
    void aPathThatNoFileCanHaveStopsTheStart() {
        Throwable failure = Objects.requireNonNull(failure(Map.of("winnow.control", "data\0")));

        assertThat(InvalidSetting.of(failure)).hasValue("winnow.control: expected a path or off, found \"data\0\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        winnow.hosts          | localhost, Leads.Example.com:8443, 127.0.0.1, [::1]:8080
        winnow.hosts          |
        winnow.default-policy |
        winnow.default-policy | roofing2
        winnow.control        | off
        winnow.control        | /run/winnow/control.sock
        winnow.rules          | a folder with spaces
        """)
    void validValuesDoNot(String key, @Nullable String value) {
        assertThat(failure(Map.of(key, value == null ? "" : value))).isNull();
    }

    /** Null if the settings can be read. */
    private static @Nullable Throwable failure(Map<String, String> changed) {
        return catchThrowable(() -> {
            SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .withProfile("prod")
                    .withSources(defaults(), new PropertiesConfigSource(changed, "changed", CHANGED));
            MAPPINGS.forEach(builder::withMapping);
            builder.build();
        });
    }

    private static PropertiesConfigSource defaults() throws IOException {
        URL file = Path.of("src/main/resources/application.properties").toUri().toURL();
        return new PropertiesConfigSource(file, DEFAULTS);
    }
}
