package dev.winnow.release.governed;

import dev.winnow.release.impact.MeasuredLimit;
import org.jspecify.annotations.Nullable;

/**
 * A limit that a proposal was checked against.
 *
 * @param waiver why the release was proposed although the limit is exceeded; null if it isn't
 */
public record CheckedLimit(MeasuredLimit measured, @Nullable String waiver) {

    String text() {
        return measured.text() + (waiver == null ? ", kept" : ", waived: " + waiver);
    }
}
