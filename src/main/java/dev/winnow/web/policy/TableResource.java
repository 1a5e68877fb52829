package dev.winnow.web.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.identity.Role;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.writer.PolicyWorkbooks;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.web.request.FileWork;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Returns the decision tables of the active release, as data and as workbooks. */
@Path("/policies/{policy}/tables")
@RolesAllowed(Role.ANY_WORD)
@Tag(name = "Policies")
public class TableResource {

    private static final String WRITTEN = "written";

    private final VisiblePolicies policies;
    private final FileWork work;

    TableResource(VisiblePolicies policies, FileWork work) {
        this.policies = policies;
        this.work = work;
    }

    /** The tables of a policy. */
    @Schema(name = "DecisionTableList")
    record TableList(List<TableSummary> tables) {

        TableList {
            tables = List.copyOf(tables);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response listTables(@PathParam("policy") String policy) {
        return answer(policy, active -> Response.ok(new TableList(active.tables().stream()
                        .map(table -> TableSummary.of(active, table))
                        .toList()))
                .build());
    }

    @GET
    @Path("/{table}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response findTable(@PathParam("policy") String policy, @PathParam("table") String table)
            throws InterruptedException {
        return answer(
                policy, table, (active, found) -> work.json(policy, WRITTEN, () -> TableDocument.of(active, found)));
    }

    @GET
    @Path("/{table}.xlsx")
    @Produces(XlsxFiles.MEDIA_TYPE)
    public Response downloadTable(@PathParam("policy") String policy, @PathParam("table") String table)
            throws InterruptedException {
        return answer(
                policy,
                table,
                (active, found) -> work.workbooks(policy, WRITTEN, () -> {
                    TreeMap<String, byte[]> workbook = new TreeMap<>();
                    workbook.put(Tables.slug(found) + ".xlsx", PolicyWorkbooks.table(active, found));
                    return workbook;
                }));
    }

    private interface ForPolicy<X extends Exception> {
        Response answer(Policy active) throws X;
    }

    private interface ForTable {
        Response answer(Policy active, DecisionTable table) throws InterruptedException;
    }

    private <X extends Exception> Response answer(String policy, ForPolicy<X> resource) throws X {
        Optional<ActivePolicy> active = policies.find(policy);
        return active.isEmpty()
                ? ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()))
                : resource.answer(active.get().policy());
    }

    private Response answer(String policy, String table, ForTable resource) throws InterruptedException {
        return answer(policy, active -> {
            Optional<DecisionTable> found = Tables.find(active, table);
            return found.isEmpty()
                    ? ProblemResponse.of(Tables.unknown(active, table))
                    : resource.answer(active, found.get());
        });
    }
}
