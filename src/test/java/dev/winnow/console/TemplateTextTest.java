package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static final Path SOURCES = Path.of("src/main/java/dev/winnow/console");

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
    void everySentenceOfTheBundlesIsUsed() throws IOException, ClassNotFoundException {
        List<Path> sources = files(SOURCES);
        List<Path> bundles = sources.stream().filter(TemplateTextTest::isBundle).toList();
        StringBuilder all = new StringBuilder();
        for (Path file : Stream.concat(templates().stream(), sources.stream()).toList()) {
            all.append(bundles.contains(file) ? "" : Files.readString(file));
        }
        assertThat(bundles).isNotEmpty();
        for (Path file : bundles) {
            Class<?> bundle = Class.forName(Path.of("src/main/java")
                    .relativize(file)
                    .toString()
                    .replace('/', '.')
                    .replaceFirst("\\.java$", ""));
            String namespace = bundle.getAnnotation(MessageBundle.class).value();
            for (Method sentence : bundle.getMethods()) {
                assertThat(all.toString()).containsPattern("(" + namespace + ":|\\.)" + sentence.getName() + "\\b");
            }
        }
    }

    /** The sentences of scripts are used by their names in scripts. */
    private static boolean isBundle(Path source) {
        return source.getFileName().toString().endsWith("Text.java")
                && !source.endsWith("ScriptText.java")
                && isAnnotated(source);
    }

    private static boolean isAnnotated(Path source) {
        try {
            return Files.readString(source).contains("@MessageBundle(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutExpressions(Path template) throws IOException {
        return Files.readString(template).replaceAll("\\{[^{}]*}", "");
    }

    private static List<Path> templates() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : FOLDERS) {
            all.addAll(files(folder));
        }
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
