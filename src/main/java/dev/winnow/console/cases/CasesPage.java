package dev.winnow.console.cases;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.check.CaseResults;
import dev.winnow.console.ConsoleText;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.cases.CasesView.Filter;
import dev.winnow.console.cases.CasesView.Source;
import dev.winnow.console.cases.CasesView.State;
import dev.winnow.console.policy.CopyLine;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.console.policy.ReleaseSheets;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.workingcopy.CheckedCopy;
import dev.winnow.release.workingcopy.CompiledCopies;
import dev.winnow.release.workingcopy.CopyChecks;
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

/** The results of cases, and the rows they cover. */
@Path("/console/policies/{policy}")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class CasesPage {

    private final Frames frames;
    private final VisiblePolicies policies;
    private final VisibleWorkingCopies copies;
    private final ReleaseCases releases;
    private final CopyChecks checks;
    private final CompiledCopies compiled;
    private final ReleaseSheets sheets;
    private final CopyLines lines;

    CasesPage(
            Frames frames,
            VisiblePolicies policies,
            VisibleWorkingCopies copies,
            ReleaseCases releases,
            CopyChecks checks,
            CompiledCopies compiled,
            ReleaseSheets sheets,
            CopyLines lines) {
        this.frames = frames;
        this.policies = policies;
        this.copies = copies;
        this.releases = releases;
        this.checks = checks;
        this.compiled = compiled;
        this.sheets = sheets;
        this.lines = lines;
    }

    @GET
    @Path("/cases")
    public Response ofRelease(
            @PathParam("policy") String policy,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("row") @DefaultValue("") String row)
            throws InterruptedException {
        Optional<ActivePolicy> active = policies.find(policy);
        if (active.isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()));
        }
        String above = "/console/policies/" + policy;
        int number = active.get().release().number();
        return ProblemResponse.of(
                releases.of(active.get()),
                results -> page(
                        policy,
                        new CasesViews(
                                        above + "/cases",
                                        above + "/releases/" + number,
                                        sheets.of(active.get().release()),
                                        active.get().policy(),
                                        results)
                                .of(
                                        new Source(policy, text().release_active(number), false, above),
                                        State.CURRENT,
                                        filter(show, text, row),
                                        false)));
    }

    @GET
    @Path("/working-copies/{copy}/cases")
    public Response ofCopy(
            @PathParam("policy") String policy,
            @PathParam("copy") String number,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("row") @DefaultValue("") String row) {
        if (policies.find(policy).isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()));
        }
        return copies.find(policy, number)
                .map(copy -> page(policy, view(copy, filter(show, text, row))))
                .orElseGet(() -> ProblemResponse.of(WorkingCopyProblems.unknown(policy, number)));
    }

    private CasesView view(OpenCopy copy, Filter filter) {
        checks.start(copy);
        CheckedCopy checked = checks.last(copy);
        String above = CopyLine.of(copy.copy(), null).href();
        Integer base = copy.copy().baseRelease();
        return new CasesViews(
                        above + "/cases",
                        above,
                        copy.sheets(),
                        compiled.find(copy).orElse(null),
                        checked == null ? CaseResults.NONE : checked.cases())
                .of(
                        new Source(
                                copy.copy().title(),
                                base == null ? text().working_copy() : text().copy_of_release(base),
                                true,
                                above),
                        state(copy, checked),
                        filter,
                        lines.areMade());
    }

    private static State state(OpenCopy copy, @Nullable CheckedCopy checked) {
        if (checked == null) {
            return State.CHECKING;
        }
        if (!checked.compiles()) {
            return State.BROKEN;
        }
        return checked.revision() == copy.copy().revision() ? State.CURRENT : State.EARLIER;
    }

    private static Filter filter(String show, String text, String row) {
        return new Filter(show.equals("failing"), text.strip(), row.strip());
    }

    private Response page(String policy, CasesView view) {
        Crumb page = new Crumb(text().cases(), null);
        return Response.ok(Templates.caseResults(
                                view.source().isCopy()
                                        ? frames.page(
                                                text().cases(),
                                                Section.TABLES,
                                                policy,
                                                new Crumb(
                                                        view.source().title(),
                                                        view.source().above()),
                                                page)
                                        : frames.page(text().cases(), Section.TABLES, policy, page),
                                view)
                        .render())
                .build();
    }

    private static ConsoleText text() {
        return MessageBundles.get(ConsoleText.class);
    }
}
