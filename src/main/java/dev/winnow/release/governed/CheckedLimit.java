package dev.winnow.release.governed;

import dev.winnow.release.impact.MeasuredLimit;
import org.jspecify.annotations.Nullable;

/**
 * A limit that a proposal was held against.
 *
 * @param waiver why the release was proposed though the limit isn't kept; null where it is
 */
public record CheckedLimit(MeasuredLimit measured, @Nullable String waiver) {

    String text() {
        return measured.text() + (waiver == null ? ", kept" : ", waived: " + waiver);
    }
}
