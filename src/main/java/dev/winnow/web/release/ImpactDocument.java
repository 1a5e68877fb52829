package dev.winnow.web.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.impact.ImpactRequest;
import dev.winnow.release.impact.ImpactRun;
import dev.winnow.release.impact.ImpactState;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An impact run in answers.
 *
 * @param before the number of the release to replace
 * @param after the number of the new release
 * @param logged the decisions that the leads come from; null where the request contained leads
 * @param state {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param reason why the run failed; null unless it did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImpactDocument(
        UUID id,
        String policy,
        int before,
        int after,
        ImpactRequest.@Nullable Window logged,
        Instant startedAt,
        @Nullable Instant endedAt,
        String state,
        Done progress,
        @Nullable String reason,
        @Nullable ImpactReport report) {

    /**
     * @param done decisions or leads looked at
     * @param of how many there are; 0 while unknown
     */
    record Done(long done, long of) {}

    /** @param shown what the caller may see of a report */
    static ImpactDocument of(ImpactRun run, UnaryOperator<ImpactReport> shown) {
        return run.state().match(new ImpactState.Cases<>() {

            @Override
            public ImpactDocument running() {
                return of(run, "running", null, null, null);
            }

            @Override
            public ImpactDocument done(ImpactState.Done state) {
                return of(run, "done", state.at(), null, shown.apply(state.report()));
            }

            @Override
            public ImpactDocument failed(ImpactState.Failed state) {
                return of(run, "failed", state.at(), state.reason(), null);
            }

            @Override
            public ImpactDocument cancelled(ImpactState.Cancelled state) {
                return of(run, "cancelled", state.at(), null, null);
            }
        });
    }

    private static ImpactDocument of(
            ImpactRun run,
            String state,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable ImpactReport report) {
        ImpactRequest request = run.request();
        return new ImpactDocument(
                run.id(),
                request.policy(),
                request.before(),
                request.after(),
                request.logged(),
                run.startedAt(),
                endedAt,
                state,
                new Done(run.progress().done(), run.progress().total()),
                reason,
                report);
    }
}
