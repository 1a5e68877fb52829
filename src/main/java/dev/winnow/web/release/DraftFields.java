package dev.winnow.web.release;

import dev.winnow.intake.Mistake;
import dev.winnow.policy.facts.Shown;
import dev.winnow.web.request.Uploads;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the form of a draft beside its workbooks.
 *
 * @param reason why
 * @param removed the names of workbooks to leave out
 */
record DraftFields(String reason, List<String> removed, List<Mistake> mistakes) {

    private static final List<String> NAMES = List.of("reason", "remove");

    static DraftFields read(Uploads uploads) {
        List<String> removed = uploads.texts().getOrDefault("remove", List.of());
        List<Mistake> mistakes = new ArrayList<>(uploads.mistakes());
        if (uploads.workbooks().isEmpty() && !removed.isEmpty()) {
            mistakes.removeIf(mistake -> "file".equals(mistake.parameter()));
        }
        uploads.texts().keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name ->
                        mistakes.add(Mistake.parameter(name, "a file, reason or remove", Shown.text(name), null)));
        List<String> reasons = uploads.texts().getOrDefault("reason", List.of());
        String reason = reasons.size() == 1 ? Reasons.read(reasons.get(0)) : null;
        if (reason == null) {
            mistakes.add(Mistake.parameter(
                    "reason",
                    Reasons.EXPECTED,
                    reasons.isEmpty() ? "none" : reasons.size() > 1 ? reasons.size() + " of them" : "another text",
                    null));
        }
        return new DraftFields(reason == null ? "" : reason, removed, mistakes);
    }
}
