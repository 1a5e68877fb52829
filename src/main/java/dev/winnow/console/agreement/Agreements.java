package dev.winnow.console.agreement;

import dev.winnow.access.VisibleReleases;
import dev.winnow.console.CallerName;
import dev.winnow.console.agreement.AgreementView.Agreed;
import dev.winnow.console.agreement.AgreementView.Reviewed;
import dev.winnow.console.agreement.AgreementView.Signature;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.release.Release;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.Step;
import dev.winnow.release.governed.StepKind;
import dev.winnow.release.review.Review;
import dev.winnow.release.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who agreed to releases, and when they are reviewed. */
@ApplicationScoped
class Agreements {

    /** Both sides set the date of the next review. */
    private static final Set<Role> SETTING = Set.of(Role.MARKETING_APPROVER, Role.SALES_APPROVER);

    private final VisibleReleases releases;
    private final Reviews reviews;
    private final CurrentCaller caller;

    Agreements(VisibleReleases releases, Reviews reviews, CurrentCaller caller) {
        this.releases = releases;
        this.reviews = reviews;
        this.caller = caller;
    }

    Agreed agreed(Release release) {
        Optional<Lifecycle> lifecycle = releases.find(release.policy(), Integer.toString(release.number()));
        List<Step> steps = lifecycle.map(Lifecycle::steps).orElse(List.of());
        return new Agreed(
                release.number(),
                release.digest(),
                release.createdAt(),
                lifecycle.flatMap(Lifecycle::author).map(CallerName::of).orElse(null),
                last(steps, StepKind.ROLLED_BACK_TO)
                        .or(() -> last(steps, StepKind.ACTIVATED))
                        .map(Step::at)
                        .orElse(null),
                !steps.isEmpty(),
                signature(steps, StepKind.APPROVED_BY_MARKETING),
                signature(steps, StepKind.APPROVED_BY_SALES));
    }

    /** The latest: a release that was rejected in between was approved again. */
    private static @Nullable Signature signature(List<Step> steps, StepKind kind) {
        return last(steps, kind)
                .map(step -> new Signature(CallerName.of(step.by()), step.at(), step.reason()))
                .orElse(null);
    }

    private static Optional<Step> last(List<Step> steps, StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((first, second) -> second);
    }

    Reviewed reviewed(String policy) {
        LocalDate today = reviews.today();
        boolean isSetter = !Collections.disjoint(caller.get().access().roles(), SETTING);
        return reviews.next(policy)
                .map(review -> reviewed(review, today, isSetter))
                .orElseGet(() -> new Reviewed(null, null, false, false, isSetter, today));
    }

    private static Reviewed reviewed(Review review, LocalDate today, boolean isSetter) {
        return new Reviewed(
                review.on(), CallerName.of(review.by()), review.isDue(today), review.isOverdue(today), isSetter, today);
    }
}
