package dev.winnow.console.quota;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.SearchAddress;
import dev.winnow.console.insight.InsightText;
import dev.winnow.http.OwnParameters;
import dev.winnow.insight.quota.BasisResult;
import dev.winnow.insight.quota.BasisResult.Found;
import dev.winnow.insight.quota.BasisResult.NoLeads;
import dev.winnow.insight.quota.Fraction;
import dev.winnow.insight.quota.PlannedPeriod;
import dev.winnow.insight.quota.QuotaBasis;
import dev.winnow.insight.quota.QuotaPlan;
import dev.winnow.insight.quota.QuotaPlanner;
import dev.winnow.insight.quota.QuotaTarget;
import dev.winnow.policy.Policy;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.FunnelOptions;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many leads customers take, at the shares of the funnel; the address is the plan. */
@Path(QuotaPage.PATH)
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, SALES_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class QuotaPage {

    static final String PATH = "/console/quota";

    private final Frames frames;
    private final QuotaPlanner planner;
    private final FunnelOptions options;
    private final VisiblePolicies policies;
    private final Clock clock;

    QuotaPage(Frames frames, QuotaPlanner planner, FunnelOptions options, VisiblePolicies policies, Clock clock) {
        this.frames = frames;
        this.planner = planner;
        this.options = options;
        this.policies = policies;
        this.clock = clock;
    }

    @GET
    public Response quota(@Context UriInfo uri) {
        SearchAddress address = SearchAddress.stated(PATH, uri.getQueryParameters());
        List<String> names = policies.names();
        if (address.value("policy").isEmpty() && !names.isEmpty()) {
            return Response.seeOther(
                            URI.create(address.with("policy", names.get(0)).href()))
                    .build();
        }
        List<RequestProblem> problems = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        QuotaForm form = QuotaForm.read(address.terms(), today, problems);
        Map<String, String> entered = new HashMap<>();
        QuotaForm.NAMES.forEach(name -> entered.put(name, address.value(name)));
        FunnelOptions.Asked asked = options.read(Map.of("policy", List.of(address.value("policy"))), problems);
        BasisResult measured = asked == null || !problems.isEmpty()
                ? null
                : planner.measure(asked.policy().policy(), asked.question());
        QuotaView.Result result = null;
        if (asked != null && measured instanceof Found found) {
            Planned planned = plan(asked.policy().policy(), found.basis(), form);
            result = new QuotaViews(form, planned.month(), planned.all(), today).result();
            if (form.revenue() == null) {
                entered.put("customers", planned.month().sales().toString());
            }
        }
        entered.merge("from", form.from().toString(), QuotaPage::stated);
        entered.merge("months", Integer.toString(form.months()), QuotaPage::stated);
        return page(
                asked == null ? null : asked.policy().name(),
                new QuotaView(
                        address.value("policy"),
                        names,
                        entered,
                        problems.stream().map(RequestProblem::sentence).toList(),
                        measured instanceof NoLeads none ? none.label() : null,
                        result));
    }

    private static String stated(String entered, String usual) {
        return entered.isEmpty() ? usual : entered;
    }

    private record Planned(QuotaPlan month, QuotaPlan all) {}

    private Planned plan(Policy policy, QuotaBasis basis, QuotaForm form) {
        BigDecimal months = BigDecimal.valueOf(form.months());
        QuotaTarget target = target(basis, form);
        List<PlannedPeriod> periods = form.all().stream()
                .map(month ->
                        new PlannedPeriod(month.atDay(1), month.plusMonths(1).atDay(1), Fraction.of(1, form.months())))
                .toList();
        PlannedPeriod first = periods.get(0);
        return new Planned(
                planner.plan(
                        null,
                        target,
                        basis,
                        List.of(new PlannedPeriod(first.from(), first.to(), Fraction.ONE)),
                        List.of()),
                planner.plan(
                        policy,
                        new QuotaTarget(target.revenue().multiply(months), target.averageSale()),
                        basis,
                        periods,
                        List.of()));
    }

    /** Of a month. Customers are sales of 1; without any, as many as now. */
    private static QuotaTarget target(QuotaBasis basis, QuotaForm form) {
        if (form.revenue() != null && form.averageSale() != null) {
            return new QuotaTarget(form.revenue(), form.averageSale());
        }
        QuotaBasis.Measured measured = basis.measured();
        long now = measured == null ? 1 : measured.inAMonth(basis.steps().size());
        long customers = form.customers() == null ? Math.max(1, now) : form.customers();
        return new QuotaTarget(BigDecimal.valueOf(customers), BigDecimal.ONE);
    }

    private Response page(@Nullable String policy, QuotaView view) {
        String title = MessageBundles.get(QuotaText.class).quota();
        Crumb insights = new Crumb(MessageBundles.get(InsightText.class).insights(), "/console/insights");
        return Response.status(view.problems().isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(Templates.quota(
                                frames.page(title, Section.INSIGHTS, policy, insights, new Crumb(title, null)), view)
                        .render())
                .build();
    }
}
