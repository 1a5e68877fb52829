package dev.winnow.console.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.check.CheckExecutor;
import dev.winnow.console.policy.CopyLine;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.Uploads;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.Policy;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.outcome.CaseOutcome;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.EditOutcome;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.qualification.CaseMaker;
import dev.winnow.release.workingcopy.CompiledCopies;
import dev.winnow.release.workingcopy.CopyChecks;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.release.workingcopy.editing.RequestedEdit;
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
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Adds a case of a lead to a working copy, with what it finds now as what is expected. */
@Path("/console/policies/{policy}/working-copies/{copy}/cases")
@RolesAllowed(Role.ANALYST_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class CaseFormPage {

    private final VisiblePolicies policies;
    private final VisibleWorkingCopies copies;
    private final WorkingCopies editors;
    private final CompiledCopies compiled;
    private final CopyChecks checks;
    private final CheckExecutor executor;
    private final CurrentCaller caller;
    private final Clock clock;

    CaseFormPage(
            VisiblePolicies policies,
            VisibleWorkingCopies copies,
            WorkingCopies editors,
            CompiledCopies compiled,
            CopyChecks checks,
            CheckExecutor executor,
            CurrentCaller caller,
            Clock clock) {
        this.policies = policies;
        this.copies = copies;
        this.editors = editors;
        this.compiled = compiled;
        this.checks = checks;
        this.executor = executor;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @PathParam("policy") String policy,
            @PathParam("copy") String number,
            InputStream body,
            @Context HttpHeaders headers)
            throws InterruptedException {
        if (policies.find(policy).isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()));
        }
        Optional<OpenCopy> copy = copies.find(policy, number);
        if (copy.isEmpty()) {
            return ProblemResponse.of(WorkingCopyProblems.unknown(policy, number));
        }
        Optional<Sheet> sheet = copy.get().sheets().all().stream()
                .filter(each -> each.kind() == SheetKind.CASES)
                .findFirst();
        if (sheet.isEmpty()) {
            return ProblemResponse.of(WorkingCopyProblems.unknownSheet(
                    "cases", copy.get().sheets().ids()));
        }
        CaseForm form = CaseForm.read(Uploads.readAny(body, headers), sheet.get(), clock.instant());
        return form.problems().isEmpty()
                ? add(copy.get(), sheet.get(), form)
                : ProblemResponse.of(ProblemDetails.malformed(form.problems()));
    }

    private Response add(OpenCopy copy, Sheet sheet, CaseForm form) throws InterruptedException {
        Optional<Policy> policy = compiled.find(copy);
        return policy.isPresent()
                ? add(policy.get(), copy, sheet, form)
                : ProblemResponse.of(
                        CheckOutcome.of(compiled.check(copy)),
                        check -> check.policy() == null
                                ? ProblemResponse.of(FileProblems.of(check))
                                : add(check.policy(), copy, sheet, form));
    }

    private Response add(Policy policy, OpenCopy copy, Sheet sheet, CaseForm form) throws InterruptedException {
        JsonNode lead = form.lead();
        return ProblemResponse.of(
                CheckOutcome.of(executor.run(
                        policy.name(), "evaluated", () -> CaseMaker.of(policy, sheet, form.name(), lead, form.asOf()))),
                result -> ProblemResponse.of(CaseOutcome.of(result), edit -> add(copy, sheet.id(), form.name(), edit)));
    }

    private Response add(OpenCopy copy, String sheet, String name, RequestedEdit edit) {
        String policy = copy.copy().policy();
        return ProblemResponse.of(
                EditOutcome.of(
                        editors.edit(
                                policy,
                                copy.copy().number(),
                                sheet,
                                null,
                                List.of(edit),
                                caller.get().shown()),
                        sheet),
                done -> {
                    checks.start(done.copy());
                    String href = CopyLine.of(copy.copy(), null).href() + "/cases?q=";
                    return Response.seeOther(URI.create(href + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                            .build();
                });
    }
}
