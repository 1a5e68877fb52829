package dev.winnow.web.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.writer.PolicyWorkbooks;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.web.request.XlsxFiles;
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
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Returns the decision tables of the active release, as data and as workbooks. */
@Path("/policies/{policy}/tables")
@RolesAllowed(Role.ANY_WORD)
@Tag(name = "Policies")
public class TableResource {

    private final VisiblePolicies policies;

    TableResource(VisiblePolicies policies) {
        this.policies = policies;
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
    public Response findTable(@PathParam("policy") String policy, @PathParam("table") String table) {
        return answer(policy, table, (active, found) -> Response.ok(TableDocument.of(active, found))
                .build());
    }

    @GET
    @Path("/{table}.xlsx")
    @Produces(XlsxFiles.MEDIA_TYPE)
    public Response downloadTable(@PathParam("policy") String policy, @PathParam("table") String table) {
        return answer(policy, table, (active, found) -> {
            TreeMap<String, byte[]> workbook = new TreeMap<>();
            workbook.put(Tables.slug(found) + ".xlsx", PolicyWorkbooks.table(active, found));
            return XlsxFiles.response(workbook);
        });
    }

    private Response answer(String policy, Function<Policy, Response> answer) {
        Optional<ActivePolicy> active = policies.find(policy);
        return active.map(ActivePolicy::policy)
                .map(answer)
                .orElseGet(() -> ProblemResponse.of(PolicyProblems.unknown(policy, policies.names())));
    }

    private Response answer(String policy, String table, BiFunction<Policy, DecisionTable, Response> answer) {
        return answer(policy, active -> Tables.find(active, table)
                .map(found -> answer.apply(active, found))
                .orElseGet(() -> ProblemResponse.of(Tables.unknown(active, table))));
    }
}
