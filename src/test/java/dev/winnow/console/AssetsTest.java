package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final Path FOLDER = Path.of("src/main/resources/console");
    private static final int MOST_LINES = 2_500;
    private static final int MOST_LINES_A_FILE = 250;

    private static final Pattern SAID = Pattern.compile("\\b(say|count)\\(\"(\\w+)\"");

    /** The constant part of names that are put together. */
    private static final Pattern PUT_TOGETHER = Pattern.compile("`(\\w*_)\\$\\{[^}]*}`|`\\$\\{[^}]*}(_\\w+)`");

    @Test
    void everyAssetIsServed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Assets.NAMES);
        }
    }

    @Test
    void hashIsOfTheContents() {
        Assets assets = new Assets();

        assertThat(assets.path()).matches("/console/assets/[0-9a-f]{12}");
        assertThat(assets.find(assets.path().substring(Assets.FOLDER.length()), "grid.js"))
                .isPresent();
        assertThat(assets.find("x", "grid.js")).isEmpty();
    }

    @Test
    void scriptsStaySmall() throws IOException {
        int all = 0;
        for (Path script : scripts()) {
            int lines = Files.readAllLines(script).size();
            assertThat(lines).as(script.toString()).isLessThanOrEqualTo(MOST_LINES_A_FILE);
            all += lines;
        }
        assertThat(all).isLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void sentencesOfScriptsAreInTheBundle() throws IOException {
        for (MatchResult said : SAID.matcher(all()).results().toList()) {
            String name = said.group(2);
            assertThat(names())
                    .containsAll(said.group(1).equals("say") ? List.of(name) : List.of(name + "_one", name + "_other"));
        }
    }

    @Test
    void sentencesOfTheBundleAreUsed() throws IOException {
        String all = all();
        List<MatchResult> parts = PUT_TOGETHER.matcher(all).results().toList();
        for (String name : names()) {
            String sentence = name.replaceAll("_(one|other)$", "");
            boolean isPutTogether = parts.stream()
                    .anyMatch(part -> part.group(1) == null
                            ? sentence.endsWith(part.group(2))
                            : sentence.startsWith(part.group(1)));
            assertThat(isPutTogether || all.contains('"' + sentence + '"') || all.contains('"' + name + '"'))
                    .as(name)
                    .isTrue();
        }
    }

    private static List<String> names() {
        return Arrays.stream(ScriptText.class.getMethods()).map(Method::getName).toList();
    }

    private static String all() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path script : scripts()) {
            all.append(Files.readString(script));
        }
        return all.toString();
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }
}
