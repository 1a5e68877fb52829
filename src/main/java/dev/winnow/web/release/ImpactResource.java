package dev.winnow.web.release;

import dev.winnow.access.VisibleImpacts;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.MaxBody;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.WholeBody;
import dev.winnow.identity.Role;
import dev.winnow.intake.LeadCsv;
import dev.winnow.intake.SentLeads;
import dev.winnow.policy.Policy;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.query.Query;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.CompiledReleases;
import dev.winnow.release.Release;
import dev.winnow.release.impact.GivenLeads;
import dev.winnow.release.impact.ImpactRequest;
import dev.winnow.release.impact.ImpactRun;
import dev.winnow.release.impact.ImpactRuns;
import dev.winnow.release.impact.LeadSource;
import dev.winnow.release.impact.LoggedLeads;
import dev.winnow.release.impact.SeenLead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starts impact runs. */
@Path("/policies/{policy}/releases/{number}/impact")
@MaxBody(megabytes = 16)
@RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD, Role.AUDITOR_WORD})
@Tag(name = "Releases")
public class ImpactResource {

    private static final int LARGEST_RELEASE = 999_999_999;
    private static final int RETRY_SECONDS = 10;

    private final VisiblePolicies policies;
    private final VisibleReleaseFiles releases;
    private final CompiledReleases compiled;
    private final DecisionSearch search;
    private final ImpactRuns runs;
    private final VisibleImpacts impacts;
    private final Clock clock;

    ImpactResource(
            VisiblePolicies policies,
            VisibleReleaseFiles releases,
            CompiledReleases compiled,
            DecisionSearch search,
            ImpactRuns runs,
            VisibleImpacts impacts,
            Clock clock) {
        this.impacts = impacts;
        this.policies = policies;
        this.releases = releases;
        this.compiled = compiled;
        this.search = search;
        this.runs = runs;
        this.clock = clock;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, SentLeads.MEDIA_TYPE, LeadCsv.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    public Response startImpact(
            @PathParam("policy") String policy,
            @PathParam("number") String number,
            InputStream body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Optional<ActivePolicy> active = policies.find(policy);
        if (active.isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()));
        }
        MediaType type = Objects.requireNonNullElse(headers.getMediaType(), MediaType.APPLICATION_JSON_TYPE);
        boolean isLogged = type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(
                uri.getQueryParameters(),
                isLogged ? List.of("against", "from", "to", "most") : List.of("against"),
                problems);
        Integer against = query.whole("against", LARGEST_RELEASE);
        int before = against == null ? active.get().release().number() : against;
        Optional<Integer> after = releases.find(policy, number).map(Release::number);
        if (after.isEmpty()) {
            return ProblemResponse.of(ReleaseProblems.unknown(policy, number));
        }
        if (releases.find(policy, String.valueOf(before)).isEmpty()) {
            return ProblemResponse.of(ReleaseProblems.unknown(policy, String.valueOf(before)));
        }
        return isLogged
                ? startOnLogged(policy, before, after.get(), body, query, problems)
                : startOnSent(policy, before, after.get(), body, type, problems);
    }

    private Response startOnLogged(
            String policy, int before, int after, InputStream body, Query query, List<RequestProblem> problems) {
        Instant from = query.time("from");
        Instant to = Objects.requireNonNullElseGet(query.time("to"), clock::instant);
        int most = query.whole("most", ImpactRequest.Window.MOST, ImpactRequest.Window.MOST);
        if (from != null && !from.isBefore(to)) {
            problems.add(RequestProblem.parameter("from", "a time before " + to, from.toString(), null));
        }
        String text = new String(WholeBody.read(body), StandardCharsets.UTF_8);
        if (!text.replaceAll("\\s", "").matches("(\\{})?")) {
            problems.add(
                    RequestProblem.at("", "no body, an empty object, or leads in another media type", "other content"));
        }
        return start(
                new ImpactRequest(policy, before, after, new ImpactRequest.Window(from, to, most)),
                new LoggedLeads(search, policy, from, to, most),
                problems);
    }

    private Response startOnSent(
            String policy, int before, int after, InputStream body, MediaType type, List<RequestProblem> problems) {
        byte[] bytes = WholeBody.read(body);
        List<SeenLead> leads;
        if (type.isCompatible(MediaType.valueOf(LeadCsv.MEDIA_TYPE))) {
            Optional<Policy> reading = compiled.find(policy, after);
            if (reading.isEmpty()) {
                String detail =
                        "Release %s can't be compiled, so CSV columns can't be matched to facts".formatted(after);
                return ProblemResponse.of(ProblemDetails.of(ProblemType.UNUSABLE_FILES, detail));
            }
            leads = LeadCsv.read(bytes, reading.get().vocabulary(), clock.instant(), problems);
        } else {
            leads = SentLeads.read(bytes, clock.instant(), problems);
        }
        return start(new ImpactRequest(policy, before, after, null), new GivenLeads(leads), problems);
    }

    private Response start(ImpactRequest request, LeadSource leads, List<RequestProblem> problems) {
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        return runs.start(request, leads).map(this::accepted).orElseGet(ImpactResource::busy);
    }

    private Response accepted(ImpactRun run) {
        return Response.accepted(DecisionJson.part(ImpactDocument.of(run, report -> impacts.report(run, report))))
                .location(UriBuilder.fromPath("/policies/{policy}/impacts/{id}")
                        .build(run.request().policy(), run.id()))
                .build();
    }

    private static Response busy() {
        ProblemDetails problem =
                ProblemDetails.of(ProblemType.BUSY, "Too many impact runs are queued; retry in 10 seconds");
        return ProblemResponse.of(problem.retryAfter(RETRY_SECONDS));
    }
}
