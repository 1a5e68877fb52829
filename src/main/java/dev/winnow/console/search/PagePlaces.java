package dev.winnow.console.search;

import dev.winnow.console.ConsoleText;
import dev.winnow.console.audit.AuditText;
import dev.winnow.console.decisions.DecisionsText;
import dev.winnow.console.imports.ImportText;
import dev.winnow.console.people.PeopleText;
import dev.winnow.console.quota.QuotaText;
import dev.winnow.console.search.SearchView.Found;
import dev.winnow.console.status.StatusText;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pages of the rail that the caller may open, apart from those of policies. */
@ApplicationScoped
class PagePlaces {

    private final CurrentCaller caller;

    PagePlaces(CurrentCaller caller) {
        this.caller = caller;
    }

    Stream<Found> all() {
        PeopleText people = MessageBundles.get(PeopleText.class);
        AuditText audit = MessageBundles.get(AuditText.class);
        return Stream.of(
                        page(MessageBundles.get(ConsoleText.class).home(), "/console", Role.values()),
                        page(
                                MessageBundles.get(DecisionsText.class).decisions(),
                                "/console/decisions",
                                Role.SALES,
                                Role.AUDITOR),
                        page(
                                MessageBundles.get(QuotaText.class).quota(),
                                "/console/quota",
                                Role.ANALYST,
                                Role.MARKETING_APPROVER,
                                Role.SALES_APPROVER,
                                Role.SALES,
                                Role.AUDITOR),
                        page(MessageBundles.get(ImportText.class).imports(), "/console/import", Role.INTEGRATION),
                        page(audit.audit(), "/console/audit", Role.AUDITOR),
                        page(audit.events(), "/console/audit/events", Role.AUDITOR),
                        page(audit.erasures(), "/console/audit/erasures", Role.AUDITOR),
                        page(people.people(), "/console/people", Role.ADMIN),
                        page(people.keys(), "/console/keys", Role.ADMIN),
                        page(
                                MessageBundles.get(StatusText.class).status(),
                                "/console/status",
                                Role.ADMIN,
                                Role.ANALYST,
                                Role.AUDITOR))
                .flatMap(List::stream);
    }

    private List<Found> page(String name, String href, Role... roles) {
        Set<Role> own = caller.get().access().roles();
        return Arrays.stream(roles).anyMatch(own::contains)
                ? List.of(new Found(name, MessageBundles.get(SearchText.class).page(), "", "", href))
                : List.of();
    }
}
