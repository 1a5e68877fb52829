package dev.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {

    @TempDir
    Path root;

    private final ReleasesInMemory store = new ReleasesInMemory();
    private final ActivePolicies active = new ActivePolicies();

    @Test
    void everyFolderBecomesAnActivePolicy() throws IOException {
        new Folders(root).withPolicy("roofing");

        start();

        assertThat(active.names()).containsExactly("roofing");
    }

    @Test
    void withoutAnyPolicyTheServerRefusesToStart() {
        assertThatThrownBy(this::start)
                .rootCause()
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessageStartingWith("expected at least one folder of workbooks in ")
                .hasMessageContaining(root.resolve("decision-tables").toString());
    }

    @Test
    void withoutAReleaseToRunWithTheServerRefusesToStartAndNamesTheCells() {
        new Folders(root).withPolicy("roofing").withBrokenWorkbook("roofing");

        assertThatThrownBy(this::start)
                .rootCause()
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessageContaining("\n  policy.xlsx: expected a workbook")
                .hasMessageContaining("Policy roofing has no earlier valid release");
        assertThat(active.names()).isEmpty();
    }

    @Test
    void withAReleaseToRunWithTheServerStarts() throws IOException {
        Folders folders = new Folders(root).withPolicy("roofing");
        start();
        folders.withBrokenWorkbook("roofing");

        start();

        assertThat(active.all()).extracting(policy -> policy.release().number()).containsExactly(1);
    }

    @Test
    void policyWhoseFolderIsGoneIsNotServed() throws IOException {
        Folders folders = new Folders(root).withPolicy("roofing").withPolicy("education");
        start();
        folders.withoutPolicy("education");

        start();

        assertThat(active.names()).containsExactly("roofing");
    }

    @Test
    void aMissingFolderOfAPolicyWithReleasesIsReported() throws IOException {
        Folders folders = new Folders(root).withPolicy("roofing").withPolicy("education");
        start();
        folders.withoutPolicy("education");

        assertThat(logged(this::start))
                .contains("Policy education isn't active: its folder "
                        + root.resolve("decision-tables").resolve("education")
                        + " is missing. Its releases up to 1 stay in the database; put the folder back to activate the"
                        + " policy");
    }

    private interface Start {
        void run() throws IOException;
    }

    private static List<String> logged(Start start) throws IOException {
        List<String> messages = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                messages.add(String.format(Locale.ROOT, entry.getMessage(), entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(PolicyMessages.class.getName());
        logger.addHandler(handler);
        try {
            start.run();
        } finally {
            logger.removeHandler(handler);
        }
        return messages;
    }

    private void start() throws IOException {
        PolicyFolders folders = new Folders(root).policyFolders();
        new Startup(
                        folders,
                        store,
                        new ReleaseLoader(
                                store, ReleaseLoader.FilesChecker.OF_SERVER, FailingCases.REPORT, Clock.systemUTC()),
                        active,
                        ReleaseMode.FILES)
                .onStart(new StartupEvent());
    }
}
