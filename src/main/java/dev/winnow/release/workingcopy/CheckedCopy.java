package dev.winnow.release.workingcopy;

import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.problem.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The check of a working copy at one revision. */
public record CheckedCopy(OpenCopy copy, Instant at, PolicyCheck check) {

    public int revision() {
        return copy.copy().revision();
    }

    /** The key of the row at a place; null for places outside of rows. */
    public @Nullable String row(Source source) {
        return source.row() == 0 || source.sheet().isEmpty()
                ? null
                : copy.keys(source.workbook(), source.sheet()).get(source.row());
    }
}
