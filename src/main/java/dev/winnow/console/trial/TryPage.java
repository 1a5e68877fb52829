package dev.winnow.console.trial;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.intake.StrictJson;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.release.ActivePolicy;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lead to try, entered by its facts or as JSON. Nothing is stored, and no fact is in an address. */
@Path("/console/policies/{policy}/try")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, SALES_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class TryPage {

    private static final String NUMBER = "[0-9]{1,6}";

    private final Frames frames;
    private final VisiblePolicies policies;
    private final CopyLines copies;
    private final Trial trial;
    private final Clock clock;

    TryPage(Frames frames, VisiblePolicies policies, CopyLines copies, Trial trial, Clock clock) {
        this.frames = frames;
        this.policies = policies;
        this.copies = copies;
        this.trial = trial;
        this.clock = clock;
    }

    /** What was sent: the lead, the working copy beside the active release, and what was wrong with the JSON. */
    private record Sent(EnteredLead lead, @Nullable String jsonProblem, String json, String with) {}

    @GET
    public Response form(@PathParam("policy") String name, @QueryParam("with") @DefaultValue("") String with)
            throws InterruptedException {
        Optional<ActivePolicy> active = policies.find(name);
        if (active.isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(name, policies.names()));
        }
        ObjectNode example = active.get().policy().leadExample();
        EnteredLead lead = EnteredLead.example(example, active.get().policy().vocabulary(), now());
        return page(active.get(), new Sent(lead, null, lead.json().toPrettyString(), with));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tried(@PathParam("policy") String name, MultivaluedMap<String, String> form)
            throws InterruptedException {
        Optional<ActivePolicy> active = policies.find(name);
        return active.isEmpty()
                ? ProblemResponse.of(PolicyProblems.unknown(name, policies.names()))
                : page(active.get(), sent(active.get(), form));
    }

    private Sent sent(ActivePolicy active, MultivaluedMap<String, String> form) {
        String with = text(form, "with");
        EnteredLead lead = EnteredLead.of(form, active.policy().vocabulary(), now());
        if (form.containsKey("use-json")) {
            String json = form.getFirst("json");
            return ofJson(json == null ? "" : json, with, lead);
        }
        Fact type = LeadForm.typeOf(active.policy());
        String added = text(form, "add");
        String removed = text(form, "remove");
        if (!added.isEmpty() && type != null && lead.activities() < EnteredLead.MOST_ACTIVITIES) {
            lead = lead.with(type, added, active.policy().vocabulary());
        } else if (removed.matches(NUMBER)) {
            lead = lead.without(Integer.parseInt(removed));
        }
        return new Sent(lead, null, lead.json().toPrettyString(), with);
    }

    /** A lead, alone or in a request to evaluate it. */
    private Sent ofJson(String json, String with, EnteredLead before) {
        List<RequestProblem> problems = new ArrayList<>();
        JsonNode body = StrictJson.read(json.getBytes(StandardCharsets.UTF_8), problems);
        JsonNode lead = body != null && body.path("lead").isObject() ? body.path("lead") : body;
        if (!(lead instanceof ObjectNode object)) {
            String problem = problems.isEmpty()
                    ? MessageBundles.get(TryText.class).no_object()
                    : problems.get(0).sentence();
            return new Sent(before, problem, json, with);
        }
        return new Sent(new EnteredLead(object, -1, before.now()), null, object.toPrettyString(), with);
    }

    private Response page(ActivePolicy active, Sent sent) throws InterruptedException {
        Trial.Result result = trial.byRelease(active, sent.lead().json());
        List<TryView.Tried> tried = new ArrayList<>(List.of(result.tried()));
        Integer with = sent.with().matches(NUMBER) ? Integer.valueOf(sent.with()) : null;
        if (with != null) {
            trial.byCopy(active.name(), with, sent.lead().json()).ifPresent(tried::add);
        }
        TryView view = new TryView(
                active.name(),
                LeadForm.of(active.policy(), sent.lead(), result.problems()),
                sent.json(),
                sent.jsonProblem(),
                copies.all(active.name()),
                with,
                tried.size() > 1 && copies.areMade(),
                tried);
        String title = MessageBundles.get(TryText.class).title();
        return Response.ok(Templates.attempt(
                                frames.page(title, Section.TABLES, active.name(), new Crumb(title, null)), view)
                        .render())
                .build();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
