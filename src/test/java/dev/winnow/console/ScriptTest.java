package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs the tests of the scripts that know nothing of the page: those of {@code src/test/resources/console}. */
@QuarkusTest
class ScriptTest {

    private static final Path TESTS = Path.of("src/test/resources/console/scripts.js");

    @TestHTTPResource("/sign-in")
    String page = "";

    @Inject
    @Nullable
    Assets assets;

    @Test
    void scriptsWork() throws IOException {
        try (Browsers browsers = Browsers.start()) {
            Page blank = browsers.page(1280, ColorScheme.LIGHT, true);
            blank.navigate(page);
            Object results = blank.evaluate(
                    "async folder => { const load = name => import(folder + '/' + name);\n" + Files.readString(TESTS)
                            + "\nreturn await run(load); }",
                    java.util.Objects.requireNonNull(assets).path());

            assertThat((List<?>) results)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(result -> assertThat(result).asString().startsWith("ok "));
        }
    }
}
