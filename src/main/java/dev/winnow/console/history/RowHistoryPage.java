package dev.winnow.console.history;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleReleases;
import dev.winnow.console.CallerName;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.history.RowHistory.Version;
import dev.winnow.console.policy.ReleaseSheets;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.release.governed.Lifecycle;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the releases did to a row. */
@Path("/console/policies/{policy}/sheets/{sheet}/rows/{row}/history")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class RowHistoryPage {

    /** As many as are kept in memory. */
    private static final int MOST = 20;

    private final Frames frames;
    private final VisiblePolicies policies;
    private final VisibleReleases releases;
    private final VisibleReleaseFiles files;
    private final ReleaseSheets sheets;

    RowHistoryPage(
            Frames frames,
            VisiblePolicies policies,
            VisibleReleases releases,
            VisibleReleaseFiles files,
            ReleaseSheets sheets) {
        this.frames = frames;
        this.policies = policies;
        this.releases = releases;
        this.files = files;
        this.sheets = sheets;
    }

    @GET
    public Response history(
            @PathParam("policy") String policy, @PathParam("sheet") String sheet, @PathParam("row") String row) {
        if (policies.find(policy).isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()));
        }
        List<Version> versions = releases.all(policy).stream()
                .limit(MOST)
                .sorted(Comparator.comparing(Lifecycle::number))
                .flatMap(release -> version(release).stream())
                .toList();
        String title = MessageBundles.get(HistoryText.class).title(row);
        return Response.ok(Templates.history(
                                frames.page(title, Section.TABLES, policy, new Crumb(title, null)),
                                RowHistory.of(policy, sheet, row, versions))
                        .render())
                .build();
    }

    private Optional<Version> version(Lifecycle release) {
        return files.find(release.policy(), Integer.toString(release.number()))
                .map(found -> new Version(
                        release.number(),
                        release.createdAt(),
                        release.author().map(CallerName::of).orElse(null),
                        sheets.of(found)));
    }
}
