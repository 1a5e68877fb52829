package dev.winnow.console.release;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.console.release.ReleaseHead.Tab;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the heads of the pages of releases. */
@ApplicationScoped
class ReleaseHeads {

    /** The parts of a release, by the last part of their address. */
    enum Part {
        CHANGES(""),
        CASES("/cases"),
        IMPACT("/impact"),
        SHADOW("/shadow"),
        STEPS("/steps"),
        /** Not among the tabs. */
        REBASE("/rebase");

        private final String path;

        Part(String path) {
            this.path = path;
        }
    }

    private final ReleaseDiffs diffs;
    private final VisibleReleaseFiles files;
    private final Agreements agreements;
    private final PersonNames names;
    private final CurrentCaller caller;
    private final ReleaseMode mode;

    ReleaseHeads(
            ReleaseDiffs diffs,
            VisibleReleaseFiles files,
            Agreements agreements,
            PersonNames names,
            CurrentCaller caller,
            ReleaseSettings settings) {
        this.diffs = diffs;
        this.files = files;
        this.agreements = agreements;
        this.names = names;
        this.caller = caller;
        this.mode = settings.mode();
    }

    ReleaseHead of(OpenedRelease opened, Part part, Entered entered) throws InterruptedException {
        Integer base = opened.before();
        return new ReleaseHead(
                opened.policy(),
                opened.number(),
                opened.href(),
                opened.release().state().word(),
                diffs.between(release(opened.policy(), base), opened.content())
                        .fold(ChangeSentence::of, problem -> null),
                opened.release().author().map(names::of).orElse(null),
                opened.release().createdAt(),
                base,
                opened.activeNumber(),
                opened.release().state().isPending() && opened.isOutdated(),
                opened.release().digest(),
                tabs(opened, part),
                agreements.of(opened),
                entered);
    }

    /** Null for no number, and where the policy has no such release. */
    @Nullable
    Release release(String policy, @Nullable Integer number) {
        return number == null
                ? null
                : files.find(policy, Integer.toString(number)).orElse(null);
    }

    private boolean mayMeasure() {
        return !Collections.disjoint(caller.get().access().roles(), Agreements.MEASURING);
    }

    private List<Tab> tabs(OpenedRelease opened, Part current) {
        ReleaseText text = MessageBundles.get(ReleaseText.class);
        List<Tab> tabs = new ArrayList<>();
        for (Part part : Part.values()) {
            boolean isShown =
                    switch (part) {
                        case CHANGES, CASES -> true;
                        case IMPACT -> mayMeasure();
                        case SHADOW -> mayMeasure() && mode == ReleaseMode.GOVERNED;
                        case STEPS -> mode == ReleaseMode.GOVERNED;
                        case REBASE -> false;
                    };
            if (isShown) {
                tabs.add(new Tab(text.part(part.name()), opened.href() + part.path, part == current));
            }
        }
        return tabs;
    }
}
