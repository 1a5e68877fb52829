package dev.winnow.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.check.CaseResult;
import dev.winnow.check.CaseResults;
import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseLoaderTest {

    private static final String POLICY = "roofing";
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ReleasesInMemory store = new ReleasesInMemory();
    private final ReleaseLoader loader =
            new ReleaseLoader(store, ReleaseLoader.FilesChecker.OF_SERVER, FailingCases.REPORT, CLOCK);
    private Folders folders;

    @BeforeEach
    void copyPolicy(@TempDir Path root) {
        folders = new Folders(root).withPolicy(POLICY);
    }

    @Test
    void firstFilesBecomeReleaseOne() throws IOException {
        Release release = current(load());

        assertThat(release.number()).isEqualTo(1);
        assertThat(release.createdAt()).isEqualTo(NOW);
        assertThat(release.digest()).isEqualTo(files().digest());
        assertThat(store.latest(POLICY)).contains(release);
    }

    @Test
    void unchangedFilesKeepTheirNumber() throws IOException {
        Release first = current(load());

        Release second = current(load());

        assertThat(second).isEqualTo(first);
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void changedFilesBecomeTheNextRelease() throws IOException {
        load();
        folders.withOtherFiles(POLICY, "two");

        assertThat(current(load()).number()).isEqualTo(2);
    }

    @Test
    void filesOfAnEarlierReleaseBecomeANewOne() throws IOException {
        folders.withOtherFiles(POLICY, "one");
        load();
        folders.withOtherFiles(POLICY, "two");
        load();
        folders.withOtherFiles(POLICY, "one");

        assertThat(current(load()).number()).isEqualTo(3);
    }

    @Test
    void brokenFilesFallBackToTheLastRelease() throws IOException {
        Release good = current(load());
        folders.withBrokenWorkbook(POLICY);

        Loading.Rejected rejected = rejected(load());

        assertThat(rejected.files().areActive()).isFalse();
        assertThat(rejected.files().problems())
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.startsWith("policy.xlsx: expected a workbook"));
        assertThat(loader.lastValid(rejected).orElseThrow().release()).isEqualTo(good);
        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void releaseThatCompilesNoMoreIsPassedOver() throws IOException {
        folders.withOtherFiles(POLICY, "one");
        Release first = current(load());
        folders.withOtherFiles(POLICY, "two");
        String outdated = current(load()).digest();
        folders.withBrokenWorkbook(POLICY);

        ReleaseLoader newer = new ReleaseLoader(
                store, (files, areAccepted) -> rejecting(outdated, files), FailingCases.REPORT, CLOCK);

        assertThat(newer.lastValid(rejected(newer.load(files()))).orElseThrow().release())
                .isEqualTo(first);
    }

    /** As after an upgrade, whose checks are stricter. */
    @Test
    void filesOfTheLatestReleaseAreCheckedAsAcceptedOnes() throws IOException {
        Release first = current(load());
        List<Boolean> asAccepted = new ArrayList<>();
        ReleaseLoader recording = new ReleaseLoader(
                store,
                (files, areAccepted) -> {
                    asAccepted.add(areAccepted);
                    return PolicyCheck.of(files);
                },
                FailingCases.REPORT,
                CLOCK);

        recording.load(files());
        recording.reload(POLICY, first.number());
        folders.withOtherFiles(POLICY, "two");
        recording.load(files());

        assertThat(asAccepted).containsExactly(true, true, false);
    }

    @Test
    void brokenFilesWithoutAReleaseAreUnusable() throws IOException {
        folders.withBrokenWorkbook(POLICY);

        assertThat(loader.lastValid(rejected(load()))).isEmpty();
    }

    @Test
    void filesWhoseCasesFailAreRefusedOnlyIfSo() throws IOException {
        ReleaseLoader reporting =
                new ReleaseLoader(store, (files, areAccepted) -> failing(files), FailingCases.REPORT, CLOCK);
        ReleaseLoader refusing =
                new ReleaseLoader(store, (files, areAccepted) -> failing(files), FailingCases.REFUSE, CLOCK);

        assertThat(rejected(refusing.load(files())).files().cases().failed()).isEqualTo(1);
        assertThat(store.count()).isZero();
        assertThat(current(reporting.load(files())).number()).isEqualTo(1);
    }

    /** The files as they are, but with the first of their cases failing. */
    private static PolicyCheck failing(PolicyFiles files) {
        PolicyCheck check = PolicyCheck.of(files);
        CaseResult first = check.cases().results().get(0);
        Problem failure = new Problem(ProblemKind.CASE, first.example().source(), "stage MQL", "LEAD");
        CaseResults failed =
                new CaseResults(List.of(new CaseResult(first.example(), first.found(), List.of(failure))), List.of());
        return new PolicyCheck(check.name(), check.policy(), List.of(failure), failed);
    }

    private static PolicyCheck rejecting(String digest, PolicyFiles files) {
        Problem problem = new Problem(ProblemKind.VALUE, Source.file("fit.xlsx"), "a newer cell", "an older one");
        return files.digest().equals(digest)
                ? new PolicyCheck(POLICY, null, List.of(problem), new CaseResults(List.of(), List.of()))
                : PolicyCheck.of(files);
    }

    private Loading load() throws IOException {
        return loader.load(files());
    }

    private PolicyFiles files() throws IOException {
        return folders.policyFolders().read(POLICY);
    }

    private static Release current(Loading loading) {
        return ((Loading.Current) loading).active().release();
    }

    private static Loading.Rejected rejected(Loading loading) {
        return (Loading.Rejected) loading;
    }
}
