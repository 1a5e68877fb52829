package dev.winnow.console;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.identity.Caller;
import dev.winnow.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the frames of pages for the caller. */
@ApplicationScoped
class Frames {

    private final Assets assets;
    private final VisiblePolicies policies;
    private final CurrentCaller caller;

    Frames(Assets assets, VisiblePolicies policies, CurrentCaller caller) {
        this.assets = assets;
        this.policies = policies;
        this.caller = caller;
    }

    Frame page(String title, Section section, @Nullable String policy, Crumb... crumbs) {
        return frame(title, section, policy, false, crumbs);
    }

    /** The frame of a page that needs all of the width. */
    Frame wide(String title, String policy, Crumb... crumbs) {
        return frame(title, Section.TABLES, policy, true, crumbs);
    }

    private Frame frame(String title, Section section, @Nullable String policy, boolean isCompact, Crumb... crumbs) {
        Caller known = caller.get();
        return new Frame(
                title,
                section,
                policy,
                policies.names(),
                List.of(crumbs),
                isCompact,
                new Frame.User(
                        known.name(),
                        known.access().roleWords(),
                        List.copyOf(known.access().policies())),
                assets.path());
    }
}
