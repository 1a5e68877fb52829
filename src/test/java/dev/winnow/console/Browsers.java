package dev.winnow.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium. Tests that need it are skipped where it isn't installed. */
final class Browsers implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final int PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser chromium;
    private final List<String> reports = new ArrayList<>();

    private Browsers() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu")));
    }

    static Browsers start() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "There is no " + CHROMIUM + ": tests in a browser are skipped");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Browsers();
    }

    /** A page of a browser's own profile, 1,280 pixels wide. */
    Page page() {
        return page(1280, ColorScheme.LIGHT, false);
    }

    /** @param isUnrestricted whether scripts of the test may run whatever the page's policy */
    Page page(int width, ColorScheme scheme, boolean isUnrestricted) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setBypassCSP(isUnrestricted)
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(reports::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                reports.add(message.text());
            }
        });
        return page;
    }

    /** Errors of scripts, and what the Content-Security-Policy stopped, on all pages. */
    List<String> reports() {
        return List.copyOf(reports);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
