package dev.winnow.policy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds {@code docs/problems.md} to the closed list of kinds. */
class ProblemsPageTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z-]+)` \\| [^|]+ \\| `[^|]+: expected [^|]+, found [^|]+` \\| [^|]+ \\|");

    @ParameterizedTest
    @EnumSource(Severity.class)
    void everyKindHasItsRowUnderItsSeverity(Severity severity) throws IOException {
        String heading = severity == Severity.ERROR ? "## Errors" : "## Warnings";

        assertThat(kinds(section(heading)))
                .containsExactlyElementsOf(Arrays.stream(ProblemKind.values())
                        .filter(kind -> kind.severity() == severity)
                        .map(ProblemKind::word)
                        .toList());
    }

    @Test
    void thereAreNoOtherRows() throws IOException {
        assertThat(kinds(page())).hasSize(ProblemKind.values().length);
    }

    private static List<String> kinds(List<String> lines) {
        return lines.stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .toList();
    }

    private static List<String> section(String heading) throws IOException {
        List<String> below =
                page().stream().dropWhile(line -> !line.equals(heading)).skip(1).toList();
        return below.stream().takeWhile(line -> !line.startsWith("## ")).toList();
    }

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of("docs", "problems.md"));
    }
}
