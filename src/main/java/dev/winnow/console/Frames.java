package dev.winnow.console;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.identity.Caller;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the frames of pages for the caller. */
@ApplicationScoped
public class Frames {

    private final Assets assets;
    private final VisiblePolicies policies;
    private final CurrentCaller caller;
    private final Persons persons;

    Frames(Assets assets, VisiblePolicies policies, CurrentCaller caller, Persons persons) {
        this.assets = assets;
        this.policies = policies;
        this.caller = caller;
        this.persons = persons;
    }

    public Frame page(String title, Section section, @Nullable String policy, Crumb... crumbs) {
        return frame(title, section, policy, false, persons.displayName(), List.of(crumbs));
    }

    /** The frame of a page about a failure. Doesn't ask the database, which may be what fails. */
    public Frame failure(String title) {
        return frame(title, Section.HOME, null, false, caller.get().name(), List.of());
    }

    /** The frame of a page that needs all of the width. */
    public Frame wide(String title, String policy, Crumb... crumbs) {
        return frame(title, Section.TABLES, policy, true, persons.displayName(), List.of(crumbs));
    }

    private Frame frame(
            String title,
            Section section,
            @Nullable String policy,
            boolean isCompact,
            String name,
            List<Crumb> crumbs) {
        Caller known = caller.get();
        return new Frame(
                title,
                section,
                policy,
                policies.names(),
                crumbs,
                isCompact,
                new Frame.User(
                        name,
                        known.access().roleWords(),
                        String.join(", ", known.access().policies())),
                assets.path());
    }
}
