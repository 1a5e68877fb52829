package dev.winnow.console.status;

import static dev.winnow.identity.Role.ADMIN_WORD;
import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.audit.erasure.RetentionTimes;
import dev.winnow.console.Frame;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.status.StatusView.PolicyLine;
import dev.winnow.console.status.StatusView.ShadowLine;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.qualification.PersonalFacts;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.shadow.Shadow;
import dev.winnow.release.shadow.ShadowLog;
import dev.winnow.release.shadow.Shadows;
import dev.winnow.storage.Storage;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the server is well. Of policies, it shows those that the caller may see; the rest is in the health checks too. */
@Path("/console/status")
@RolesAllowed({ADMIN_WORD, ANALYST_WORD, AUDITOR_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class StatusPage {

    private final Frames frames;
    private final VisiblePolicies policies;
    private final FolderLinks links;
    private final ServerChecks checks;
    private final Shadows shadows;
    private final ShadowLog comparisons;
    private final RetentionTimes retention;
    private final Storage storage;
    private final CurrentCaller caller;
    private final String version;

    StatusPage(
            Frames frames,
            VisiblePolicies policies,
            FolderLinks links,
            ServerChecks checks,
            Shadows shadows,
            ShadowLog comparisons,
            RetentionTimes retention,
            Storage storage,
            CurrentCaller caller,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.frames = frames;
        this.policies = policies;
        this.links = links;
        this.checks = checks;
        this.shadows = shadows;
        this.comparisons = comparisons;
        this.retention = retention;
        this.storage = storage;
        this.caller = caller;
        this.version = version;
    }

    @GET
    public String status() {
        List<ActivePolicy> all = policies.all();
        String title = MessageBundles.get(StatusText.class).status();
        Frame frame = frames.page(title, Section.STATUS, null, new Crumb(title, null));
        StatusView view = new StatusView(
                all.stream().map(StatusPage::line).toList(),
                all.stream()
                        .filter(policy -> !policy.files().errors().isEmpty())
                        .map(policy -> links.of(policy, frame.user().isReader()))
                        .toList(),
                checks.all(),
                shadows.running().stream()
                        .filter(shadow -> caller.covers(shadow.policy()))
                        .map(this::line)
                        .toList(),
                retention.policies().entrySet().stream()
                        .filter(time -> caller.covers(time.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                time -> String.valueOf(time.getValue().toDays()))),
                all.stream()
                        .collect(Collectors.toMap(
                                ActivePolicy::name, policy -> String.join(", ", PersonalFacts.paths(List.of(policy))))),
                storage.isEmbedded(),
                version,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
        return Templates.status(frame, view).render();
    }

    private static PolicyLine line(ActivePolicy policy) {
        int passed = Math.toIntExact(policy.files().cases().passed());
        int cases = policy.files().cases().results().size();
        int errors = policy.files().errors().size();
        return new PolicyLine(
                errors > 0 || passed < cases ? Level.LOOK : Level.WELL,
                policy.name(),
                policy.release().number(),
                passed,
                cases,
                errors,
                policy.files().areActive());
    }

    private ShadowLine line(Shadow shadow) {
        return new ShadowLine(
                shadow.policy(),
                shadow.number(),
                shadow.share(),
                shadow.startedAt(),
                String.valueOf(comparisons.count(shadow.policy(), shadow.number())),
                shadow.dropped() + shadow.failed());
    }
}
