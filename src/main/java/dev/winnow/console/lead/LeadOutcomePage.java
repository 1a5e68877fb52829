package dev.winnow.console.lead;

import dev.winnow.audit.event.NotRecordedException;
import dev.winnow.http.OwnParameters;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.intake.SentOutcome;
import dev.winnow.outcome.LeadOutcome;
import dev.winnow.outcome.OutcomeResult;
import dev.winnow.outcome.Outcomes;
import dev.winnow.outcome.ReportedOutcome;
import dev.winnow.outcome.Reporter;
import dev.winnow.problem.Problem;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.LogProblems;
import dev.winnow.problem.outcome.ReportOutcome;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.reevaluation.LastKnown;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Records what a rep decides about a lead, and evaluates the lead again, so that it moves at once. */
@Path("/console/leads/{lead}/outcomes")
@RolesAllowed(Role.SALES_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class LeadOutcomePage {

    /** The parameter of the lead's page that says that the lead couldn't be evaluated again. */
    static final String UNMOVED = "unmoved";

    private final Outcomes outcomes;
    private final LastKnown lastKnown;
    private final LeadPages pages;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadOutcomePage(Outcomes outcomes, LastKnown lastKnown, LeadPages pages, CurrentCaller caller, Clock clock) {
        this.outcomes = outcomes;
        this.lastKnown = lastKnown;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param policy under which the lead became it */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(
            @PathParam("lead") String id,
            @QueryParam("policy") @DefaultValue("") String policy,
            MultivaluedMap<String, String> fields) {
        OutcomeForm form = OutcomeForm.of(fields);
        List<RequestProblem> problems = new ArrayList<>();
        ReportedOutcome report = SentOutcome.ofForm(id, form.fields(policy), true, clock.instant(), problems);
        if (report == null) {
            List<String> sentences =
                    problems.stream().map(RequestProblem::sentence).toList();
            return refused(id, policy, form.refused(Response.Status.BAD_REQUEST.getStatusCode(), sentences));
        }
        try {
            OutcomeResult result =
                    outcomes.record(report, new Reporter(caller.get().shown(), caller.policies(), null));
            // What is sent twice moves the lead once
            boolean isNew = result instanceof OutcomeResult.Recorded;
            return ReportOutcome.of(result)
                    .fold(
                            outcome -> toLead(outcome, isNew && !isMoved(outcome)),
                            problem -> refused(id, policy, form, problem));
        } catch (NotRecordedException e) {
            return refused(id, policy, form, LogProblems.ofChange());
        }
    }

    private boolean isMoved(LeadOutcome outcome) {
        return lastKnown
                .decide(
                        outcome.leadId(),
                        outcome.policy(),
                        outcome.kind(),
                        caller.get().shown())
                .filter(Answer.Qualified.class::isInstance)
                .isPresent();
    }

    private static Response toLead(LeadOutcome outcome, boolean isUnmoved) {
        UriBuilder page = UriBuilder.fromPath("/console/leads/{lead}").queryParam("policy", "{policy}");
        return Response.seeOther((isUnmoved ? page.queryParam(UNMOVED, "yes") : page)
                        .fragment("next")
                        .build(outcome.leadId(), outcome.policy()))
                .build();
    }

    private Response refused(String id, String policy, OutcomeForm form, Problem problem) {
        return refused(id, policy, form.refused(problem.status(), List.of(problem.detail())));
    }

    private Response refused(String id, String policy, OutcomeForm form) {
        return pages.page(id, policy, null, form, false);
    }
}
