package dev.winnow.console.release;

import dev.winnow.console.release.ReleasesView.Agreed;
import dev.winnow.console.release.ReleasesView.Line;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.ReleaseState;
import dev.winnow.release.governed.Step;
import dev.winnow.release.governed.StepKind;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was active when, from recorded activations; and what isn't active yet. */
final class Timeline {

    private final ReleaseText text = MessageBundles.get(ReleaseText.class);
    private final List<Lifecycle> all;
    private final int active;
    private final UnaryOperator<String> names;
    private final Instant now;

    /**
     * @param all the latest first
     * @param names of those who took a step
     */
    Timeline(List<Lifecycle> all, int active, UnaryOperator<String> names, Instant now) {
        this.all = all;
        this.active = active;
        this.names = names;
        this.now = now;
    }

    List<Line> pending() {
        return all.stream()
                .filter(release -> release.state() != ReleaseState.ACTIVE && release.state() != ReleaseState.RETIRED)
                .map(release -> line(release, last(release).at(), null, null, false))
                .toList();
    }

    private static Step last(Lifecycle release) {
        return release.steps().get(release.steps().size() - 1);
    }

    private record Activation(Lifecycle release, Instant at, boolean isBack) {}

    List<Line> active() {
        List<Activation> activations = new ArrayList<>();
        for (Lifecycle release : all) {
            List<Activation> own = release.steps().stream()
                    .filter(step -> step.kind() == StepKind.ACTIVATED || step.kind() == StepKind.ROLLED_BACK_TO)
                    .map(step -> new Activation(release, step.at(), step.kind() == StepKind.ROLLED_BACK_TO))
                    .toList();
            activations.addAll(own);
            // Without governance a release became active when it was made
            if (release.steps().isEmpty()) {
                activations.add(new Activation(release, release.createdAt(), false));
            }
        }
        activations.sort(Comparator.comparing(Activation::at)
                .thenComparing(activation -> activation.release().number())
                .reversed());
        List<Line> lines = new ArrayList<>();
        Instant until = null;
        for (Activation activation : activations) {
            lines.add(line(
                    activation.release(),
                    activation.at(),
                    until,
                    text.lasted(words(Duration.between(activation.at(), until == null ? now : until))),
                    activation.isBack()));
            until = activation.at();
        }
        return lines;
    }

    private Line line(
            Lifecycle release, Instant from, @Nullable Instant until, @Nullable String lasted, boolean isBack) {
        Instant effectiveAt = release.effectiveAt();
        boolean isOver = lasted != null && until != null;
        return new Line(
                release.number(),
                isOver ? ReleaseState.RETIRED.word() : release.state().word(),
                release.author().map(names).orElse(null),
                release.steps().isEmpty() ? "" : release.steps().get(0).reason(),
                from,
                until,
                lasted,
                isBack,
                agreed(release),
                release.toApprove().stream().map(side -> side.word()).toList(),
                effectiveAt == null ? null : Moments.ofServer().both(effectiveAt),
                lasted == null && release.isOutdated(active));
    }

    /** The approvals that count. */
    private List<Agreed> agreed(Lifecycle release) {
        List<Agreed> agreed = new ArrayList<>();
        for (Step step : release.steps()) {
            if (step.kind() == StepKind.PROPOSED || step.kind() == StepKind.REJECTED) {
                agreed.clear();
            } else if (step.kind().isApproval()) {
                agreed.add(new Agreed(
                        step.kind() == StepKind.APPROVED_BY_MARKETING ? "marketing" : "sales", names.apply(step.by())));
            }
        }
        return agreed;
    }

    private String words(Duration duration) {
        if (duration.toDays() > 0) {
            return text.days(duration.toDays());
        }
        return duration.toHours() > 0
                ? text.hours(duration.toHours())
                : text.minutes(Math.max(1, duration.toMinutes()));
    }
}
