package dev.winnow.console.release;

import dev.winnow.console.Frame;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.policy.FailingCase;
import dev.winnow.console.policy.ReleaseSheets;
import dev.winnow.console.release.CheckedReleases.Checked;
import dev.winnow.console.release.ReleaseHeads.Part;
import dev.winnow.http.ProblemResponse;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.release.Release;
import dev.winnow.release.diff.ChangeKind;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import dev.winnow.release.governed.CheckedLimit;
import dev.winnow.release.governed.LimitCheck;
import dev.winnow.release.governed.Step;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders what a release changes, its cases and its steps. */
@ApplicationScoped
class ReleaseTabs {

    private static final int OK = 200;

    private final Frames frames;
    private final ReleaseHeads heads;
    private final ChangesTabs changes;
    private final ReleaseDiffs diffs;
    private final CheckedReleases checks;
    private final ReleaseSheets sheets;
    private final PersonNames names;

    ReleaseTabs(
            Frames frames,
            ReleaseHeads heads,
            ChangesTabs changes,
            ReleaseDiffs diffs,
            CheckedReleases checks,
            ReleaseSheets sheets,
            PersonNames names) {
        this.frames = frames;
        this.heads = heads;
        this.changes = changes;
        this.diffs = diffs;
        this.checks = checks;
        this.sheets = sheets;
        this.names = names;
    }

    Frame frame(OpenedRelease opened) {
        ReleaseText text = text();
        return frames.page(
                text.release(opened.number()),
                Section.RELEASES,
                opened.policy(),
                new Crumb(text.releases(), "/console/policies/" + opened.policy() + "/releases"),
                new Crumb(text.release(opened.number()), null));
    }

    Response changes(OpenedRelease opened) throws InterruptedException {
        return changes(opened, opened.before(), Entered.NOTHING, OK);
    }

    /** With what was entered in a form that wasn't accepted. */
    Response refused(OpenedRelease opened, Entered entered, int status) throws InterruptedException {
        return changes(opened, opened.before(), entered, status);
    }

    /** @param from the number of the release to compare with */
    Response changes(OpenedRelease opened, String from) throws InterruptedException {
        return from.matches("[0-9]{1,9}") && heads.release(opened.policy(), Integer.valueOf(from)) != null
                ? changes(opened, Integer.valueOf(from), Entered.NOTHING, OK)
                : ProblemResponse.of(ReleaseProblems.unknown(opened.policy(), PrintableValue.text(from)));
    }

    private Response changes(OpenedRelease opened, @Nullable Integer from, Entered entered, int status)
            throws InterruptedException {
        Release before = heads.release(opened.policy(), from);
        Outcome<ChangesTab> tab = changes.between(before, opened.content());
        ReleaseHead head = heads.of(opened, Part.CHANGES, entered);
        return ProblemResponse.of(tab, shown -> Response.status(status)
                .entity(Templates.changes(
                                frame(opened), head, shown, Objects.equals(from, opened.before()) ? null : from)
                        .render())
                .build());
    }

    Response cases(OpenedRelease opened) throws InterruptedException {
        ReleaseHead head = heads.of(opened, Part.CASES, Entered.NOTHING);
        Release before = heads.release(opened.policy(), opened.before());
        return ProblemResponse.of(
                checks.of(opened.content()),
                checked -> ProblemResponse.of(diffs.between(before, opened.content()), diff -> Response.ok(
                                Templates.cases(frame(opened), head, cases(opened, before, checked, diff))
                                        .render())
                        .build()));
    }

    private CasesTab cases(OpenedRelease opened, @Nullable Release before, Checked checked, PolicyDiff diff) {
        ChangedGrids grids = ChangesTabs.grids(sheets, before, opened.content());
        Set<String> changed = new HashSet<>();
        ChangedGrid expected = null;
        for (SheetChange sheet : diff.sheets()) {
            if (sheet.kind() == SheetKind.CASES) {
                expected = grids.of(sheet);
            } else if (sheet.kind() == SheetKind.TABLE) {
                sheet.rows().stream()
                        .filter(row -> row.change() != ChangeKind.REMOVED)
                        .map(RowChange::row)
                        .forEach(changed::add);
            }
        }
        return new CasesTab(
                Math.toIntExact(checked.cases().passed()),
                checked.cases().results().size(),
                sheets.of(opened.content()).all().stream()
                        .filter(sheet -> sheet.kind() == SheetKind.CASES)
                        .findFirst()
                        .map(sheet -> opened.href() + "/sheets/" + sheet.id())
                        .orElse(null),
                FailingCase.of(checked.cases()),
                expected,
                checked.cases().uncovered().stream().filter(changed::contains).toList());
    }

    Response steps(OpenedRelease opened) throws InterruptedException {
        List<StepLine> steps = new ArrayList<>(
                opened.release().steps().stream().map(this::line).toList());
        Collections.reverse(steps);
        return Response.ok(Templates.steps(frame(opened), heads.of(opened, Part.STEPS, Entered.NOTHING), steps)
                        .render())
                .build();
    }

    private StepLine line(Step step) {
        LimitCheck limits = step.limits();
        return new StepLine(
                step.kind().word(),
                names.of(step.by()),
                step.at(),
                step.reason(),
                step.effectiveAt() == null ? null : Moments.ofServer().both(step.effectiveAt()),
                limits == null
                        ? List.of()
                        : limits.limits().stream()
                                .flatMap(limit -> waived(limit).stream())
                                .toList());
    }

    private static List<StepLine.Waived> waived(CheckedLimit limit) {
        return limit.waiver() == null
                ? List.of()
                : List.of(new StepLine.Waived(
                        limit.measured().limit(),
                        limit.measured().demand(),
                        limit.measured().foundText(),
                        limit.waiver()));
    }

    private static ReleaseText text() {
        return MessageBundles.get(ReleaseText.class);
    }
}
