package dev.winnow.console.audit;

import dev.winnow.audit.erasure.Erasure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Erasures of personal data, the latest first.
 *
 * @param problems why they can't be shown
 * @param newest the first page; null on it
 * @param older the next page; null on the last
 */
public record ErasuresView(
        List<Erasure> erasures,
        List<String> problems,
        @Nullable String newest,
        @Nullable String older) {

    public ErasuresView {
        erasures = List.copyOf(erasures);
        problems = List.copyOf(problems);
    }
}
