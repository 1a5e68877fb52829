package dev.winnow.console.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.check.CheckExecutor;
import dev.winnow.console.Abilities;
import dev.winnow.console.ConsoleText;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.Release;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.workingcopy.CopyChecks;
import dev.winnow.release.workingcopy.FolderCopy;
import dev.winnow.release.workingcopy.OpenCopy;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Working copies, and the sheets of working copies, releases and folders. */
@Path("/console/policies/{policy}")
@RolesAllowed({
    Role.ANALYST_WORD,
    Role.MARKETING_APPROVER_WORD,
    Role.SALES_APPROVER_WORD,
    Role.PUBLISHER_WORD,
    Role.AUDITOR_WORD
})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class SheetPage {

    private final Frames frames;
    private final VisiblePolicies policies;
    private final VisibleReleaseFiles releases;
    private final VisibleWorkingCopies copies;
    private final FolderCopy folder;
    private final ReleaseSheets releaseSheets;
    private final ShownSheets shown;
    private final SheetViews sheets;
    private final CopyChecks checks;
    private final CheckExecutor executor;
    private final Abilities abilities;

    SheetPage(
            Frames frames,
            VisiblePolicies policies,
            VisibleReleaseFiles releases,
            VisibleWorkingCopies copies,
            FolderCopy folder,
            ReleaseSheets releaseSheets,
            ShownSheets shown,
            SheetViews sheets,
            CopyChecks checks,
            CheckExecutor executor,
            Abilities abilities) {
        this.frames = frames;
        this.policies = policies;
        this.releases = releases;
        this.copies = copies;
        this.folder = folder;
        this.releaseSheets = releaseSheets;
        this.shown = shown;
        this.sheets = sheets;
        this.checks = checks;
        this.executor = executor;
        this.abilities = abilities;
    }

    @GET
    @Path("/working-copies/{copy}")
    public Response copy(@PathParam("policy") String policy, @PathParam("copy") String number)
            throws InterruptedException {
        return copy(policy, number, (active, open) -> {
            checks.start(open);
            String title = open.copy().title();
            return Response.ok(Templates.copy(
                                    frames.page(title, Section.TABLES, policy, new Crumb(title, null)),
                                    CopyView.of(open, checks.last(open), abilities.mayEdit(), abilities.mayTry()))
                            .render())
                    .build();
        });
    }

    @GET
    @Path("/working-copies/{copy}/sheets/{sheet}")
    public Response copySheet(
            @PathParam("policy") String policy,
            @PathParam("copy") String number,
            @PathParam("sheet") String sheet,
            @QueryParam("from") @DefaultValue("0") String from,
            @QueryParam("tour") @Nullable String tour,
            @QueryParam("differences") @Nullable String differences,
            @QueryParam("case") @DefaultValue("") String example)
            throws InterruptedException {
        return copy(policy, number, (active, open) -> {
            SheetViews.Place place = new SheetViews.Place(
                    active.policy(),
                    "/policies/" + policy + "/working-copies/" + open.copy().number(),
                    open.copy().revision(),
                    open.copy().baseRelease() == null
                            ? text().working_copy()
                            : text().copy_of_release(open.copy().baseRelease()),
                    CopyLine.of(open.copy(), null).href() + "/cases",
                    tour != null);
            Crumb above = new Crumb(
                    open.copy().title(), CopyLine.of(open.copy(), null).href());
            if (differences == null) {
                return page(
                        open.sheets(), sheet, place, above, from, each -> shown.of(open, each.kind(), example, null));
            }
            int release = active.release().number();
            return ProblemResponse.of(
                    CheckOutcome.of(executor.run(
                            policy,
                            "compared",
                            () -> PolicyDiff.between(active.release().files(), open.files()))),
                    diff -> page(
                            open.sheets(),
                            sheet,
                            place,
                            above,
                            from,
                            each -> shown.of(open, each.kind(), example, SheetDifferences.of(diff, each, release))));
        });
    }

    @GET
    @Path("/releases/{number}/sheets/{sheet}")
    public Response releaseSheet(
            @PathParam("policy") String policy,
            @PathParam("number") String number,
            @PathParam("sheet") String sheet,
            @QueryParam("from") @DefaultValue("0") String from,
            @QueryParam("case") @DefaultValue("") String example)
            throws InterruptedException {
        return policy(policy, active -> {
            Optional<Release> release = releases.find(policy, number);
            return release.isEmpty()
                    ? ProblemResponse.of(ReleaseProblems.unknown(policy, PrintableValue.text(number)))
                    : page(
                            releaseSheets.of(release.get()),
                            sheet,
                            place(release.get(), active),
                            new Crumb(text().release(release.get().number()), "/console/policies/" + policy),
                            from,
                            each -> shown.of(release.get(), each.kind(), example));
        });
    }

    private static SheetViews.Place place(Release release, ActivePolicy active) {
        return new SheetViews.Place(
                active.policy(),
                "/policies/" + release.policy() + "/releases/" + release.number(),
                null,
                text().release_read_only(release.number()),
                release.number() == active.release().number()
                        ? "/console/policies/" + release.policy() + "/cases"
                        : null);
    }

    @GET
    @Path("/folder/sheets/{sheet}")
    public Response folderSheet(
            @PathParam("policy") String policy,
            @PathParam("sheet") String sheet,
            @QueryParam("from") @DefaultValue("0") String from)
            throws InterruptedException {
        return policy(
                policy,
                active -> page(
                        PolicySheets.of(PolicyListing.of(folder.files(policy))),
                        sheet,
                        new SheetViews.Place(
                                active.policy(),
                                "/policies/" + policy + "/folder",
                                null,
                                text().folder_read_only(),
                                null),
                        new Crumb(text().folder(), "/console/policies/" + policy),
                        from,
                        each -> SheetViews.Shown.NOTHING));
    }

    private interface ForSheet {
        SheetViews.Shown of(Sheet sheet) throws InterruptedException;
    }

    private interface ForCopy {
        Response answer(ActivePolicy active, OpenCopy copy) throws InterruptedException;
    }

    private interface ForPolicy {
        Response answer(ActivePolicy active) throws InterruptedException;
    }

    private Response page(PolicySheets all, String id, SheetViews.Place place, Crumb above, String from, ForSheet shown)
            throws InterruptedException {
        Optional<Sheet> sheet = all.find(id);
        if (sheet.isEmpty()) {
            return ProblemResponse.of(WorkingCopyProblems.unknownSheet(id, all.ids()));
        }
        String name = sheet.get().listing().name();
        return Response.ok(Templates.sheet(
                                frames.wide(name, place.policy().name(), above, new Crumb(name, null)),
                                sheets.of(sheet.get(), place, from, shown.of(sheet.get())))
                        .render())
                .build();
    }

    private Response copy(String policy, String number, ForCopy page) throws InterruptedException {
        return policy(policy, active -> {
            Optional<OpenCopy> copy = copies.find(policy, number);
            return copy.isEmpty()
                    ? ProblemResponse.of(WorkingCopyProblems.unknown(policy, number))
                    : page.answer(active, copy.get());
        });
    }

    private Response policy(String name, ForPolicy page) throws InterruptedException {
        Optional<ActivePolicy> active = policies.find(name);
        return active.isEmpty()
                ? ProblemResponse.of(PolicyProblems.unknown(name, policies.names()))
                : page.answer(active.get());
    }

    private static ConsoleText text() {
        return MessageBundles.get(ConsoleText.class);
    }
}
