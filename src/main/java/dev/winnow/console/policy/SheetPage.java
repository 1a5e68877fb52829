package dev.winnow.console.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleWorkingCopies;
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
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
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
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final PolicyViews views;
    private final SheetViews sheets;
    private final CopyChecks checks;
    private final Abilities abilities;

    SheetPage(
            Frames frames,
            VisiblePolicies policies,
            VisibleReleaseFiles releases,
            VisibleWorkingCopies copies,
            FolderCopy folder,
            PolicyViews views,
            SheetViews sheets,
            CopyChecks checks,
            Abilities abilities) {
        this.frames = frames;
        this.policies = policies;
        this.releases = releases;
        this.copies = copies;
        this.folder = folder;
        this.views = views;
        this.sheets = sheets;
        this.checks = checks;
        this.abilities = abilities;
    }

    @GET
    @Path("/working-copies/{copy}")
    public Response copy(@PathParam("policy") String policy, @PathParam("copy") String number) {
        return copy(policy, number, open -> {
            checks.start(open);
            String title = open.copy().title();
            return Response.ok(Templates.copy(
                                    frames.page(title, Section.TABLES, policy, new Crumb(title, null)),
                                    CopyView.of(open, checks.last(open), abilities.mayTry()))
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
            @QueryParam("tour") @Nullable String tour) {
        return copy(
                policy,
                number,
                open -> page(
                        open.sheets(),
                        sheet,
                        new SheetViews.Place(
                                policy,
                                "/policies/" + policy + "/working-copies/"
                                        + open.copy().number(),
                                open.copy().revision(),
                                open.copy().baseRelease() == null
                                        ? text().working_copy()
                                        : text().copy_of_release(open.copy().baseRelease()),
                                tour != null),
                        new Crumb(
                                open.copy().title(),
                                CopyLine.of(open.copy(), null).href()),
                        from));
    }

    @GET
    @Path("/releases/{number}/sheets/{sheet}")
    public Response releaseSheet(
            @PathParam("policy") String policy,
            @PathParam("number") String number,
            @PathParam("sheet") String sheet,
            @QueryParam("from") @DefaultValue("0") String from) {
        return policy(policy, () -> releases.find(policy, number)
                .map(release -> page(
                        views.sheets(release),
                        sheet,
                        new SheetViews.Place(
                                policy,
                                "/policies/" + policy + "/releases/" + release.number(),
                                null,
                                text().release_read_only(release.number())),
                        new Crumb(text().release(release.number()), "/console/policies/" + policy),
                        from))
                .orElseGet(() -> ProblemResponse.of(ReleaseProblems.unknown(policy, PrintableValue.text(number)))));
    }

    @GET
    @Path("/folder/sheets/{sheet}")
    public Response folderSheet(
            @PathParam("policy") String policy,
            @PathParam("sheet") String sheet,
            @QueryParam("from") @DefaultValue("0") String from) {
        return policy(
                policy,
                () -> page(
                        PolicySheets.of(PolicyListing.of(folder.files(policy))),
                        sheet,
                        new SheetViews.Place(
                                policy, "/policies/" + policy + "/folder", null, text().folder_read_only()),
                        new Crumb(text().folder(), "/console/policies/" + policy),
                        from));
    }

    private Response page(PolicySheets all, String id, SheetViews.Place place, Crumb above, String from) {
        return all.find(id)
                .map(sheet -> {
                    String name = sheet.listing().name();
                    return Response.ok(Templates.sheet(
                                            frames.wide(name, place.policy(), above, new Crumb(name, null)),
                                            sheets.of(sheet, place, from))
                                    .render())
                            .build();
                })
                .orElseGet(() -> ProblemResponse.of(WorkingCopyProblems.unknownSheet(id, all.ids())));
    }

    private Response copy(String policy, String number, Function<OpenCopy, Response> page) {
        return policy(policy, () -> copies.find(policy, number)
                .map(page)
                .orElseGet(() -> ProblemResponse.of(WorkingCopyProblems.unknown(policy, number))));
    }

    private Response policy(String name, Supplier<Response> page) {
        return policies.find(name).isPresent()
                ? page.get()
                : ProblemResponse.of(PolicyProblems.unknown(name, policies.names()));
    }

    private static ConsoleText text() {
        return MessageBundles.get(ConsoleText.class);
    }
}
