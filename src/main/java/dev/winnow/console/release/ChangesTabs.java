package dev.winnow.console.release;

import dev.winnow.console.policy.ReleaseSheets;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.problem.Outcome;
import dev.winnow.release.Release;
import dev.winnow.release.diff.ChangeKind;
import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.RuleChange;
import dev.winnow.release.diff.VersionedText;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the changes between releases as grids. */
@ApplicationScoped
class ChangesTabs {

    private final ReleaseDiffs diffs;
    private final ReleaseSheets sheets;

    ChangesTabs(ReleaseDiffs diffs, ReleaseSheets sheets) {
        this.diffs = diffs;
        this.sheets = sheets;
    }

    /** @param before null for nothing */
    Outcome<ChangesTab> between(@Nullable Release before, Release after) throws InterruptedException {
        return diffs.between(before, after).fold(diff -> Outcome.of(of(diff, before, after)), Outcome::failed);
    }

    private ChangesTab of(PolicyDiff diff, @Nullable Release before, Release after) {
        ReleaseText text = MessageBundles.get(ReleaseText.class);
        ChangedGrids grids = grids(sheets, before, after);
        return new ChangesTab(
                before == null ? null : before.number(),
                after.number(),
                DiffWords.heading(diff),
                diff.sheets().stream().map(grids::of).toList(),
                diff.rules().stream().map(rule -> rule(rule, text)).toList(),
                diff.files().stream()
                        .filter(file -> file.change() != ChangeKind.SAVED_AGAIN)
                        .map(file -> text.file(file.file(), file.change().word()))
                        .toList(),
                diff.unreadable().stream()
                        .map(part -> text.unreadable(part.source().toString(), part.text()))
                        .toList());
    }

    static ChangedGrids grids(ReleaseSheets sheets, @Nullable Release before, Release after) {
        return new ChangedGrids(
                before == null ? new PolicySheets(List.of()) : sheets.of(before),
                sheets.of(after),
                "/console/policies/%s/releases/%s".formatted(after.policy(), after.number()));
    }

    private static ChangesTab.Rule rule(RuleChange rule, ReleaseText text) {
        return new ChangesTab.Rule(
                rule.rule() == null ? text.outside_rules() : rule.rule(),
                rule.change().word(),
                text(rule.before()),
                text(rule.after()));
    }

    private static @Nullable String text(@Nullable VersionedText side) {
        return side == null ? null : side.text();
    }
}
