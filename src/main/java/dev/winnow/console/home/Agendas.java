package dev.winnow.console.home;

import dev.winnow.access.LastVisit;
import dev.winnow.access.VisibleReleases;
import dev.winnow.console.CallerName;
import dev.winnow.console.home.Agenda.Happening;
import dev.winnow.console.home.Agenda.NextReview;
import dev.winnow.console.home.Agenda.Scheduled;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.ReleaseState;
import dev.winnow.release.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the agendas of callers. */
@ApplicationScoped
class Agendas {

    /** How far back those look who weren't here before. */
    private static final Duration WITHOUT_VISIT = Duration.ofDays(7);

    private static final int MOST_HAPPENINGS = 10;

    private final VisibleReleases releases;
    private final CopyLines readers;
    private final Tasks tasks;
    private final Reviews reviews;
    private final LastVisit visit;
    private final Clock clock;

    Agendas(VisibleReleases releases, CopyLines readers, Tasks tasks, Reviews reviews, LastVisit visit, Clock clock) {
        this.releases = releases;
        this.readers = readers;
        this.tasks = tasks;
        this.reviews = reviews;
        this.visit = visit;
        this.clock = clock;
    }

    Agenda of(List<ActivePolicy> policies) {
        Instant now = clock.instant();
        if (!readers.areReadable()) {
            return Agenda.hidden(now);
        }
        List<Lifecycle> all = policies.stream()
                .flatMap(policy -> releases.all(policy.name()).stream())
                .toList();
        List<NextReview> next =
                policies.stream().map(policy -> review(policy.name())).toList();
        Optional<Instant> since = visit.at();
        Instant from = since.orElse(now.minus(WITHOUT_VISIT));
        List<Happening> happenings = all.stream()
                .flatMap(Agendas::happenings)
                .filter(happening -> happening.at().isAfter(from))
                .sorted(Comparator.comparing(Happening::at).reversed())
                .toList();
        return new Agenda(
                true,
                tasks.of(policies, all, now),
                tasks.areReviews() ? next.stream().filter(NextReview::isDue).toList() : List.of(),
                since.orElse(null),
                from,
                happenings.stream().limit(MOST_HAPPENINGS).toList(),
                Math.max(0, happenings.size() - MOST_HAPPENINGS),
                all.stream()
                        .flatMap(Agendas::scheduled)
                        .sorted(Comparator.comparing(Scheduled::at))
                        .toList(),
                next);
    }

    private NextReview review(String policy) {
        LocalDate today = reviews.today();
        return reviews.next(policy)
                .map(review -> new NextReview(policy, review.on(), review.isDue(today), review.isOverdue(today)))
                .orElseGet(() -> new NextReview(policy, null, false, false));
    }

    private static Stream<Happening> happenings(Lifecycle release) {
        return release.steps().isEmpty()
                ? Stream.of(new Happening(release.policy(), release.number(), "made", release.createdAt(), ""))
                : release.steps().stream()
                        .map(step -> new Happening(
                                release.policy(),
                                release.number(),
                                step.kind().word(),
                                step.at(),
                                CallerName.of(step.by())));
    }

    private static Stream<Scheduled> scheduled(Lifecycle release) {
        Instant at = release.effectiveAt();
        return release.state() == ReleaseState.SCHEDULED && at != null
                ? Stream.of(new Scheduled(release.policy(), release.number(), at))
                : Stream.empty();
    }
}
