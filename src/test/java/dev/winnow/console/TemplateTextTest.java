package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the templates may contain. */
class TemplateTextTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/templates/console"), Path.of("src/main/resources/templates/tags"));

    /** Attributes that are read or spoken. */
    private static final List<String> READ = List.of("aria-label", "title", "placeholder", "alt");

    @Test
    void sentencesAreInTheBundle() throws IOException {
        for (Path template : templates()) {
            Element page = Jsoup.parse(withoutExpressions(template));
            assertThat(page.text()).as(template.toString()).doesNotContainPattern("\\p{L}");
            for (Element element : page.getAllElements()) {
                for (String name : READ) {
                    assertThat(element.attr(name)).as(template + " " + name).doesNotContainPattern("\\p{L}");
                }
            }
        }
    }

    @Test
    void nothingIsInline() throws IOException {
        for (Path template : templates()) {
            Element page = Jsoup.parse(withoutExpressions(template));
            assertThat(page.select("style, [style], script:not([src])"))
                    .as(template.toString())
                    .isEmpty();
            for (Element element : page.getAllElements()) {
                assertThat(element.attributes().asList())
                        .extracting(Attribute::getKey)
                        .noneMatch(name -> name.startsWith("on"));
            }
        }
    }

    @Test
    void everySentenceOfTheBundleIsUsed() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path template : templates()) {
            all.append(Files.readString(template));
        }
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/winnow/console"))) {
            for (Path source :
                    sources.filter(file -> !file.endsWith("ConsoleText.java")).toList()) {
                all.append(Files.readString(source));
            }
        }
        for (Method sentence : ConsoleText.class.getMethods()) {
            assertThat(all.toString()).containsPattern("(text:|\\.)" + sentence.getName() + "\\b");
        }
    }

    private static String withoutExpressions(Path template) throws IOException {
        return Files.readString(template).replaceAll("\\{[^{}]*}", "");
    }

    private static List<Path> templates() throws IOException {
        Stream<Path> all = Stream.empty();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                all = Stream.concat(all, files.toList().stream());
            }
        }
        return all.sorted().toList();
    }
}
