package dev.winnow.web.release;

import dev.winnow.problem.Outcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.release.impact.ImpactReport;
import dev.winnow.release.impact.ImpactState;
import dev.winnow.release.impact.MovedLead;
import java.util.List;
import java.util.function.UnaryOperator;

/** The leads that an impact run found to move, once it is done. */
final class MovedLeads implements ImpactState.Cases<Outcome<List<MovedLead>>> {

    private final UnaryOperator<ImpactReport> shown;

    private MovedLeads(UnaryOperator<ImpactReport> shown) {
        this.shown = shown;
    }

    /** @param shown what the caller may see of a report */
    static Outcome<List<MovedLead>> of(ImpactState state, UnaryOperator<ImpactReport> shown) {
        return state.match(new MovedLeads(shown));
    }

    @Override
    public Outcome<List<MovedLead>> running() {
        return none("The impact run is still running; retry when it is done");
    }

    @Override
    public Outcome<List<MovedLead>> done(ImpactState.Done state) {
        return Outcome.of(shown.apply(state.report()).moved());
    }

    @Override
    public Outcome<List<MovedLead>> failed(ImpactState.Failed state) {
        return none("The impact run failed; start another one");
    }

    @Override
    public Outcome<List<MovedLead>> cancelled(ImpactState.Cancelled state) {
        return none("The impact run was cancelled; start another one");
    }

    private static Outcome<List<MovedLead>> none(String detail) {
        return Outcome.failed(ProblemDetails.of(ProblemType.NO_RESULT, detail));
    }
}
