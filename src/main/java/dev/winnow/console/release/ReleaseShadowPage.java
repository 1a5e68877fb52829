package dev.winnow.console.release;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisibleImpacts;
import dev.winnow.console.release.ReleaseHeads.Part;
import dev.winnow.http.OwnParameters;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.StepOutcome;
import dev.winnow.release.CompiledReleases;
import dev.winnow.release.governed.ReleaseState;
import dev.winnow.release.governed.StepReason;
import dev.winnow.release.governed.StepResult;
import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.impact.ImpactRequest;
import dev.winnow.release.impact.MovedLead;
import dev.winnow.release.impact.Pseudonyms;
import dev.winnow.release.shadow.Shadow;
import dev.winnow.release.shadow.ShadowLog;
import dev.winnow.release.shadow.Shadows;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release in shadow, beside the active one, on live decisions. */
@Path("/console/policies/{policy}/releases/{number}/shadow")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ReleaseShadowPage {

    private static final int OK = 200;
    private static final String ASKED_FOR = "it was asked for";
    private static final String PERCENT = "[1-9][0-9]?|100";

    private static final Set<Role> STEPPING = EnumSet.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER);

    private static final Set<ReleaseState> CANDIDATES =
            EnumSet.of(ReleaseState.PROPOSED, ReleaseState.APPROVED, ReleaseState.SCHEDULED);

    private final OpenedReleases releases;
    private final ReleaseTabs tabs;
    private final ReleaseHeads heads;
    private final CompiledReleases compiled;
    private final Shadows shadows;
    private final ShadowLog log;
    private final VisibleImpacts impacts;
    private final PersonNames names;
    private final CurrentCaller caller;

    ReleaseShadowPage(
            OpenedReleases releases,
            ReleaseTabs tabs,
            ReleaseHeads heads,
            CompiledReleases compiled,
            Shadows shadows,
            ShadowLog log,
            VisibleImpacts impacts,
            PersonNames names,
            CurrentCaller caller) {
        this.releases = releases;
        this.tabs = tabs;
        this.heads = heads;
        this.compiled = compiled;
        this.shadows = shadows;
        this.log = log;
        this.impacts = impacts;
        this.names = names;
        this.caller = caller;
    }

    @GET
    public Response shadow(@PathParam("policy") String policy, @PathParam("number") String number)
            throws InterruptedException {
        return releases.governed(policy, number, opened -> page(opened, Entered.NOTHING, OK));
    }

    @POST
    @RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(
            @PathParam("policy") String policy, @PathParam("number") String number, MultivaluedMap<String, String> form)
            throws InterruptedException {
        Entered entered = Entered.of("shadow", form);
        String reason = StepReason.read(entered.reason());
        List<RequestProblem> problems = new ArrayList<>();
        if (reason == null) {
            problems.add(RequestProblem.parameter(
                    "reason", StepReason.EXPECTED, PrintableValue.text(entered.reason()), null));
        }
        if (!entered.share().matches(PERCENT)) {
            problems.add(RequestProblem.parameter(
                    "share", "a whole number from 1 to 100", PrintableValue.text(entered.share()), null));
        }
        return releases.governed(
                policy,
                number,
                opened -> reason == null || !problems.isEmpty()
                        ? refused(opened, entered, ProblemDetails.malformed(problems))
                        : step(
                                opened,
                                entered,
                                shadows.start(
                                        policy,
                                        opened.number(),
                                        Integer.parseInt(entered.share()),
                                        caller.get().shown(),
                                        reason)));
    }

    @POST
    @Path("/end")
    @RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("policy") String policy, @PathParam("number") String number)
            throws InterruptedException {
        return releases.governed(
                policy,
                number,
                opened -> step(
                        opened,
                        Entered.NOTHING,
                        shadows.end(policy, opened.number(), caller.get().shown(), ASKED_FOR)));
    }

    private Response step(OpenedRelease opened, Entered entered, StepResult result) throws InterruptedException {
        Optional<Problem> problem = StepOutcome.of(result).fold(taken -> Optional.empty(), Optional::of);
        return problem.isEmpty()
                ? Response.seeOther(URI.create(opened.href() + "/shadow")).build()
                : refused(opened, entered, problem.get());
    }

    private Response refused(OpenedRelease opened, Entered entered, Problem problem) throws InterruptedException {
        return page(opened, entered.refused(problem), problem.status());
    }

    private Response page(OpenedRelease opened, Entered entered, int status) throws InterruptedException {
        return Response.status(status)
                .entity(Templates.shadow(tabs.frame(opened), heads.of(opened, Part.SHADOW, entered), tab(opened))
                        .render())
                .build();
    }

    private ShadowTab tab(OpenedRelease opened) {
        boolean mayStep = !Collections.disjoint(caller.get().access().roles(), STEPPING);
        int before = opened.activeNumber();
        return shadows.find(opened.policy(), opened.number())
                .map(shadow -> new ShadowTab(
                        before,
                        shadow.share(),
                        names.of(shadow.by()),
                        shadow.startedAt(),
                        shadow.endedAt(),
                        shadow.dropped(),
                        shadow.failed(),
                        report(shadow, before),
                        mayStep,
                        why(opened, mayStep)))
                .orElseGet(() -> new ShadowTab(before, 0, "", null, null, 0, 0, null, mayStep, why(opened, mayStep)));
    }

    private static @Nullable String why(OpenedRelease opened, boolean mayStep) {
        ReleaseText text = MessageBundles.get(ReleaseText.class);
        if (!CANDIDATES.contains(opened.release().state())) {
            return text.shadow_once_proposed();
        }
        return mayStep ? null : text.who_shadows();
    }

    private ImpactTab.@Nullable Report report(Shadow shadow, int champion) {
        Optional<Policy> before = compiled.find(shadow.policy(), champion);
        Optional<Policy> after = compiled.find(shadow.policy(), shadow.number());
        if (before.isEmpty() || after.isEmpty()) {
            return null;
        }
        ImpactReport exact =
                log.report(before.get(), champion, after.get(), shadow.number(), ImpactRequest.Window.MOST);
        ImpactReport shown = impacts.report(exact, Pseudonyms.random());
        boolean isAnonymous = shown != exact;
        Map<String, UUID> decisions = new HashMap<>();
        if (!isAnonymous) {
            shown.moved().stream().map(MovedLead::id).forEach(id -> decisions.put(id, UUID.fromString(id)));
        }
        return new ImpactView(shown, isAnonymous, decisions, Map.of()).of(new MatrixChoice(null, null, false));
    }
}
