package dev.winnow.console.release;

import dev.winnow.access.VisibleImpacts;
import dev.winnow.console.ProgressLine;
import dev.winnow.console.release.ImpactTab.Report;
import dev.winnow.job.Progress;
import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.impact.ImpactRun;
import dev.winnow.release.impact.ImpactState;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the latest impact run of two releases. */
@ApplicationScoped
class ImpactTabs {

    private final VisibleImpacts impacts;
    private final ReleaseDiffs diffs;
    private final ReleaseHeads heads;
    private final Clock clock;

    ImpactTabs(VisibleImpacts impacts, ReleaseDiffs diffs, ReleaseHeads heads, Clock clock) {
        this.impacts = impacts;
        this.diffs = diffs;
        this.heads = heads;
        this.clock = clock;
    }

    /** @param cell of the matrix whose leads are shown */
    ImpactTab of(OpenedRelease opened, MatrixChoice cell) throws InterruptedException {
        Integer before = opened.replaced();
        Optional<ImpactRun> run =
                before == null ? Optional.empty() : impacts.latest(opened.policy(), before, opened.number());
        if (before == null || run.isEmpty()) {
            return new ImpactTab(before, opened.number(), "none", null, null, null, null);
        }
        Map<String, String> changes = diffs.between(heads.release(opened.policy(), before), opened.content())
                .fold(ImpactTabs::changes, problem -> Map.of());
        return run.get().state().match(new View(run.get(), before, opened.number(), cell, changes));
    }

    /** What changed in each row, by its id. */
    private static Map<String, String> changes(PolicyDiff diff) {
        Map<String, String> changes = new HashMap<>();
        diff.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.before() != null
                        && row.after() != null
                        && !row.cells().isEmpty())
                .forEach(
                        row -> changes.put(row.row(), DiffWords.cell(row.cells().get(0))));
        return changes;
    }

    private final class View implements ImpactState.Cases<ImpactTab> {

        private final ImpactRun run;
        private final int before;
        private final int after;
        private final MatrixChoice cell;
        private final Map<String, String> changes;

        View(ImpactRun run, int before, int after, MatrixChoice cell, Map<String, String> changes) {
            this.run = run;
            this.before = before;
            this.after = after;
            this.cell = cell;
            this.changes = changes;
        }

        @Override
        public ImpactTab running() {
            Progress progress = run.progress();
            ReleaseText text = MessageBundles.get(ReleaseText.class);
            ProgressLine line = ProgressLine.of(progress, text.unit_of_leads(), clock.instant());
            String sentence = progress.total() == 0 ? text.starting() : text.computing(line.sentence());
            return new ImpactTab(before, after, "running", line.saying(sentence), null, run.startedAt(), null);
        }

        @Override
        public ImpactTab done(ImpactState.Done state) {
            ImpactReport report = impacts.report(run, state.report());
            boolean isAnonymous = report != state.report();
            return tab(
                    "done",
                    null,
                    state.at(),
                    new ImpactView(report, isAnonymous, impacts.decisions(run), changes).of(cell));
        }

        @Override
        public ImpactTab failed(ImpactState.Failed state) {
            return tab("failed", state.reason(), state.at(), null);
        }

        @Override
        public ImpactTab cancelled(ImpactState.Cancelled state) {
            return tab("cancelled", null, state.at(), null);
        }

        private ImpactTab tab(String state, @Nullable String reason, Instant at, @Nullable Report report) {
            return new ImpactTab(before, after, state, null, reason, at, report);
        }
    }
}
