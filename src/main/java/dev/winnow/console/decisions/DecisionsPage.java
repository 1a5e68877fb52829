package dev.winnow.console.decisions;

import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.access.SearchTerms;
import dev.winnow.access.VisibleDecisions;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.PointText;
import dev.winnow.console.SearchAddress;
import dev.winnow.console.decisions.DecisionsView.Choices;
import dev.winnow.console.decisions.DecisionsView.Condition;
import dev.winnow.console.decisions.DecisionsView.FileLink;
import dev.winnow.console.decisions.DecisionsView.Hint;
import dev.winnow.console.decisions.DecisionsView.Line;
import dev.winnow.console.decisions.DecisionsView.Term;
import dev.winnow.http.OwnParameters;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.DecisionInShort;
import dev.winnow.qualification.DecisionPage;
import dev.winnow.qualification.PersonalFacts;
import dev.winnow.query.SearchOptions;
import dev.winnow.query.UnknownTerms;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decisions, searched by conditions that are the page's address. */
@Path(DecisionsPage.PATH)
@RolesAllowed({SALES_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class DecisionsPage {

    static final String PATH = "/console/decisions";

    private static final int MOST_COUNTED = 100;
    private static final List<String> FORMATS = List.of("csv", "xlsx", "ndjson");

    private final Frames frames;
    private final DecisionSearch search;
    private final VisibleDecisions visible;
    private final VisiblePolicies policies;
    private final SearchTerms terms;
    private final StageHistograms histograms;
    private final RowTexts rows;
    private final CurrentCaller caller;

    DecisionsPage(
            Frames frames,
            DecisionSearch search,
            VisibleDecisions visible,
            VisiblePolicies policies,
            SearchTerms terms,
            StageHistograms histograms,
            RowTexts rows,
            CurrentCaller caller) {
        this.frames = frames;
        this.search = search;
        this.visible = visible;
        this.policies = policies;
        this.terms = terms;
        this.histograms = histograms;
        this.rows = rows;
        this.caller = caller;
    }

    @GET
    public Response decisions(@Context UriInfo uri) {
        SearchAddress address = SearchAddress.of(PATH, SearchOptions.FILTERS, uri.getQueryParameters());
        if (!address.terms().equals(uri.getQueryParameters())) {
            return Response.seeOther(URI.create(address.href())).build();
        }
        List<RequestProblem> problems = new ArrayList<>();
        SearchOptions options = options(address, problems);
        List<DecisionRecord> found =
                problems.isEmpty() ? search.page(options.filter(), options.before(), options.limit() + 1) : List.of();
        if (problems.isEmpty() && found.isEmpty()) {
            problems.addAll(UnknownTerms.problems(terms.unknown(options.filter())));
        }
        String title = MessageBundles.get(DecisionsText.class).decisions();
        return Response.status(problems.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(Templates.decisions(
                                frames.page(title, Section.DECISIONS, null, new Crumb(title, null)),
                                view(address, options, found, problems))
                        .render())
                .build();
    }

    private SearchOptions options(SearchAddress address, List<RequestProblem> problems) {
        return SearchOptions.page(address.terms(), PersonalFacts.paths(policies.all()), visible, problems);
    }

    private DecisionsView view(
            SearchAddress address, SearchOptions options, List<DecisionRecord> found, List<RequestProblem> problems) {
        DecisionFilter filter = options.filter();
        DecisionPage page = DecisionPage.of(found, options.limit());
        return new DecisionsView(
                conditions(address)
                        .map(name -> new Condition(
                                name,
                                address.value(name),
                                without(address, name).href()))
                        .toList(),
                address.terms().keySet().stream().collect(Collectors.toMap(name -> name, address::value)),
                new Choices(
                        policies.names(),
                        SearchOptions.CHANGES,
                        String.join(", ", PersonalFacts.paths(policies.all()))),
                problems.stream().map(RequestProblem::sentence).toList(),
                page.decisions().stream()
                        .map(decision -> line(decision, address))
                        .toList(),
                address.isFirstPage() ? null : address.without("before").href(),
                page.next() == null
                        ? null
                        : address.before(page.next().toString()).href(),
                found.isEmpty() ? hint(address) : null,
                found.isEmpty() || !address.isFirstPage() ? null : histograms.of(filter, address),
                address.terms().containsKey("row") ? rows.texts(address.value("row"), filter) : List.of(),
                found.isEmpty() || !caller.get().access().roles().contains(Role.AUDITOR)
                        ? List.of()
                        : FORMATS.stream()
                                .map(format -> new FileLink(format, file(address, format)))
                                .toList());
    }

    private static Stream<String> conditions(SearchAddress address) {
        return SearchOptions.FILTERS.stream().filter(address.terms()::containsKey);
    }

    /** The path of the same decisions as a file. */
    private static String file(SearchAddress address, String format) {
        return "/decisions." + format
                + address.without("before").without("limit").query();
    }

    /** A release is one of a policy, so both go together. */
    private static SearchAddress without(SearchAddress address, String name) {
        SearchAddress without = address.without(name);
        return name.equals("policy") ? without.without("release") : without;
    }

    /** The condition without which most is found. */
    private @Nullable Hint hint(SearchAddress address) {
        return conditions(address)
                .map(name -> hint(address, name))
                .filter(hint -> hint.count() > 0)
                .max(Comparator.comparingInt(Hint::count))
                .orElse(null);
    }

    private Hint hint(SearchAddress address, String name) {
        SearchAddress without = without(address, name);
        List<RequestProblem> problems = new ArrayList<>();
        DecisionFilter filter = options(without, problems).filter();
        int count =
                problems.isEmpty() ? search.page(filter, null, MOST_COUNTED + 1).size() : 0;
        DecisionsText text = MessageBundles.get(DecisionsText.class);
        return new Hint(
                name,
                address.value(name),
                without.href(),
                count,
                count > MOST_COUNTED ? text.more_than(MOST_COUNTED) : text.found(count));
    }

    private static Line line(DecisionInShort decision, SearchAddress address) {
        boolean isReadable = decision.unreadable() == null;
        return new Line(
                decision.decisionId().toString(),
                decision.evaluatedAt(),
                term(address, "policy", decision.policy()),
                optional(address, "lead", decision.leadId()),
                optional(address, "stage", text(decision.stage(), "recommended")),
                optional(address, "change", text(decision.stage(), "change")),
                isReadable ? PointText.plain(decision.score().path("total").decimalValue()) : "",
                Objects.requireNonNullElse(text(decision.score(), "grade"), ""),
                optional(address, "caller", decision.caller()),
                decision.sample());
    }

    private static @Nullable String text(@Nullable JsonNode json, String name) {
        return json == null ? null : json.path(name).textValue();
    }

    private static @Nullable Term optional(SearchAddress address, String name, @Nullable String value) {
        return value == null ? null : term(address, name, value);
    }

    private static Term term(SearchAddress address, String name, String value) {
        return new Term(value, address.with(name, value).href());
    }
}
