package dev.winnow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.winnow.intake.StrictJson;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestStage;
import dev.winnow.problem.RequestProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written doesn't depend on the locale of the server's operating system. */
class LocaleTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int FEWEST_FILES = 300;

    /** Arabic digits, and letter case of its own. */
    private static final List<Locale> LOCALES =
            List.of(Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.forLanguageTag("tr-TR"));

    /** Specifiers that are formatted for a locale; {@code %s} writes numbers as well. */
    private static final Pattern LOCALISED = Pattern.compile("%[-#+ 0,(]*\\d*(\\.\\d+)?[deEfgGaAtT](?![a-z])");

    @Test
    void problemsOfRequestsAreTheSame() {
        assertSame(() -> {
            List<RequestProblem> problems = new ArrayList<>();
            StrictJson.read("{\n  \"lead\": {],".getBytes(StandardCharsets.UTF_8), problems);
            StrictJson.read(new byte[] {'{', (byte) 0xff}, problems);
            StrictJson.read("[1e99999]".getBytes(StandardCharsets.UTF_8), problems);
            return problems.toString();
        });
    }

    @Test
    void problemsOfFilesAreTheSame() {
        PolicyFiles files = TestPolicy.builder()
                .rules("a.drl", "package dev.winnow.test\nrule \"one\"\nwhen\n  Lead(]\nthen\nend\n")
                .rules("b.drl", "package dev.winnow.test\nrule \"two\"\nwhen\n  eval(true)\nthen\n  int i = 0;\nend\n")
                .stage(TestStage.of("N I", "New").owner("sales").gate("i").fallsBack(12345.678))
                .files();

        assertSame(() -> TestPolicy.problemTexts(files).toString());
    }

    @Test
    void noFormatDependsOnTheLocale() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<String> localised = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file).replaceAll("Locale\\.ROOT,\\s*\"[^\"]*\"", "");
            LOCALISED.matcher(text).results().forEach(found -> localised.add(file + ": " + found.group()));
        }

        assertThat(files).hasSizeGreaterThan(FEWEST_FILES);
        assertThat(localised).isEmpty();
    }

    @Test
    void noMethodUsesTheDefaultLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callConstructor(DecimalFormat.class, String.class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.winnow"));
    }

    private static void assertSame(Supplier<String> text) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            String expected = text.get();
            for (Locale locale : LOCALES) {
                Locale.setDefault(locale);
                assertThat(text.get()).as(locale.toString()).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
