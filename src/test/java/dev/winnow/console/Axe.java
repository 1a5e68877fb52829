package dev.winnow.console;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Checks pages by the rules of axe: WCAG 2.2 AA and best practice. */
final class Axe {

    private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String RUN =
            "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', "
                    + "'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(each => each.id + ': ' + "
                    + "each.nodes.map(node => node.html.slice(0, 160) + ' ' + node.any.map(any => any.message).join()).join(' | '))";

    private Axe() {}

    /** @param page whose policy lets scripts of the test run */
    static List<?> violations(Page page) throws IOException {
        try (InputStream script = Axe.class.getResourceAsStream(SCRIPT)) {
            page.evaluate(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.evaluate(RUN);
    }
}
