package dev.winnow.console.lead;

import dev.winnow.audit.erasure.Erasure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure is about, or what it did.
 *
 * @param decisions how many can't be read any more afterwards
 * @param parts those of each active policy
 * @param erased null before the erasure
 */
public record ErasureView(
        String id,
        int decisions,
        List<Part> parts,
        @Nullable Erasure erased) {

    public ErasureView {
        parts = List.copyOf(parts);
    }

    public record Part(String policy, int decisions) {}

    /** The path of the page. */
    public String href() {
        return LeadView.href(id) + ErasurePage.BELOW;
    }
}
