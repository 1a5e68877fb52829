package dev.winnow.web.release;

import dev.winnow.http.ProblemResponse;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Refuses steps with releases on servers that don't govern releases. */
@ApplicationScoped
class GovernedOnly {

    private final ReleaseMode mode;

    GovernedOnly(ReleaseSettings settings) {
        this.mode = settings.mode();
    }

    interface Step<X extends Exception> {

        Response take() throws X;
    }

    <X extends Exception> Response answer(Step<X> step) throws X {
        return switch (mode) {
            case GOVERNED -> step.take();
            case FILES -> ProblemResponse.of(ReleaseProblems.notGoverned());
        };
    }
}
