package dev.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveEditingTest {

    private static final String POLICY = "roofing";

    private final ReleasesInMemory store = new ReleasesInMemory();
    private final ActivePolicies active = new ActivePolicies();
    private Folders folders;
    private LiveEditing editing;

    @BeforeEach
    void start(@TempDir Path root) throws IOException {
        folders = new Folders(root).withPolicy(POLICY);
        ReleaseLoader loader =
                new ReleaseLoader(store, ReleaseLoader.FilesChecker.OF_SERVER, FailingCases.REPORT, Clock.systemUTC());
        new Startup(folders.policyFolders(), store, loader, active, ReleaseMode.FILES).onStart(new StartupEvent());
        editing = new LiveEditing(
                folders.policyFolders(),
                new FilesMode(folders.policyFolders(), loader, active, ReleaseMode.FILES, Clock.systemUTC())::onChange,
                Duration.ofMillis(1));
        lookTwice();
    }

    @Test
    void filesAsTheyWereAtTheStartChangeNothing() throws IOException {
        ActivePolicy before = policy();

        lookTwice();

        assertThat(policy()).isSameAs(before);
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void changedFilesBecomeTheActiveReleaseOnceTheyStayAsTheyAre() throws IOException {
        folders.withOtherFiles(POLICY, "two");

        editing.look();
        assertThat(policy().release().number()).isEqualTo(1);

        editing.look();
        assertThat(policy().release().number()).isEqualTo(2);
        assertThat(policy().files().areActive()).isTrue();
    }

    @Test
    void filesThatKeepChangingAreLeftAlone() throws IOException {
        for (int round = 0; round < 5; round++) {
            folders.withOtherFiles(POLICY, "x".repeat(round + 1));
            editing.look();
        }

        assertThat(policy().release().number()).isEqualTo(1);
    }

    @Test
    void aBadFileChangesNothingAndIsReported() throws IOException {
        ActivePolicy before = policy();
        folders.withBrokenWorkbook(POLICY);

        lookTwice();

        assertThat(policy().release()).isEqualTo(before.release());
        assertThat(policy().policy()).isSameAs(before.policy());
        assertThat(policy().files().areActive()).isFalse();
        assertThat(policy().files().errors())
                .anyMatch(problem -> problem.source().workbook().equals("policy.xlsx"));
    }

    @Test
    void filesThatAreRightAgainClearTheReport() throws IOException {
        Path workbook = folders.decisionTables().resolve(POLICY).resolve("policy.xlsx");
        byte[] right = Files.readAllBytes(workbook);
        folders.withBrokenWorkbook(POLICY);
        lookTwice();
        Files.write(workbook, right);

        lookTwice();

        assertThat(policy().files().areActive()).isTrue();
        assertThat(policy().files().errors()).isEmpty();
        assertThat(policy().release().number()).isEqualTo(1);
    }

    @Test
    void aNewFolderBecomesAPolicy() throws IOException {
        folders.withPolicy("education");

        lookTwice();

        assertThat(active.names()).containsExactly("education", POLICY);
    }

    @Test
    void aFolderThatIsGoneIsToldAndLeavesThePolicyAsItWas() throws IOException {
        folders.withoutPolicy(POLICY);

        lookTwice();

        assertThat(active.names()).containsExactly(POLICY);
        assertThat(policy().release().number()).isEqualTo(1);
        assertThat(policy().files().areActive()).isFalse();
        assertThat(policy().files().errors())
                .singleElement()
                .hasToString("roofing: expected the folder roofing with the policy's workbooks, found no such folder; "
                        + "release 1 stays active until the server stops, and the next start leaves the policy out; "
                        + "suggested: putting them back");

        folders.withPolicy(POLICY);
        lookTwice();

        assertThat(policy().files().areActive()).isTrue();
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void anEmptiedFolderIsReportedAndKeepsThePolicy() throws IOException {
        try (Stream<Path> workbooks = Files.list(folders.decisionTables().resolve(POLICY))) {
            for (Path workbook : workbooks.toList()) {
                Files.delete(workbook);
            }
        }

        lookTwice();

        assertThat(policy().files().errors())
                .singleElement()
                .asString()
                .contains("found a folder without workbooks; release 1 stays active, also after the next start");
    }

    @Test
    void lockAndTemporaryFilesAreIgnored() throws IOException {
        Path folder = folders.decisionTables().resolve(POLICY);
        for (String name : List.of("~$roof.xlsx", ".~lock.roof.xlsx#", "._roof.xlsx", "lu1234.tmp", "8D1A2C00")) {
            Files.writeString(folder.resolve(name), "not a workbook");
        }

        lookTwice();

        assertThat(policy().files().areActive()).isTrue();
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void failuresOfTheStoreAreTriedAgain() throws IOException {
        ReleasesInMemory broken = new ReleasesInMemory() {
            private int failures = 1;

            @Override
            public void add(Release release) {
                if (failures-- > 0) {
                    throw new IllegalStateException("the database is down");
                }
                super.add(release);
            }
        };
        ReleaseLoader loader =
                new ReleaseLoader(broken, ReleaseLoader.FilesChecker.OF_SERVER, FailingCases.REPORT, Clock.systemUTC());
        LiveEditing other = new LiveEditing(
                folders.policyFolders(),
                new FilesMode(
                                folders.policyFolders(),
                                loader,
                                new ActivePolicies(),
                                ReleaseMode.FILES,
                                Clock.systemUTC())::onChange,
                Duration.ofMillis(1));

        other.look();
        assertThatThrownBy(other::look).hasMessage("the database is down");
        assertThat(broken.count()).isZero();

        other.look();
        assertThat(broken.count()).isEqualTo(1);
    }

    @Test
    void aFileThatOverflowsTheParserIsReportedAndTheNextEditTakenUp() throws IOException {
        Path rules = Files.createDirectories(folders.root().resolve("rules").resolve(POLICY));
        Path deep = rules.resolve("deep.drl");
        Files.writeString(
                deep,
                "package dev.winnow.%s;\nimport dev.winnow.lead.Lead;\nrule \"deep\" when Lead(%strue%s) then end\n"
                        .formatted(POLICY, "(".repeat(3_000), ")".repeat(3_000)));
        lookTwice();
        assertThat(policy().files().errors())
                .anyMatch(problem -> problem.source().workbook().equals("deep.drl"));

        Files.delete(deep);
        folders.withOtherFiles(POLICY, "two");
        lookTwice();

        assertThat(policy().release().number()).isEqualTo(2);
        assertThat(policy().files().areActive()).isTrue();
    }

    private void lookTwice() throws IOException {
        editing.look();
        editing.look();
    }

    private ActivePolicy policy() {
        return active.find(POLICY).orElseThrow();
    }
}
