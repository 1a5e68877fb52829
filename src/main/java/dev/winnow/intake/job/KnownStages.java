package dev.winnow.intake.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps an import from setting leads back: a lead that is known in a later stage than its row says stays in it. */
final class KnownStages {

    private static final String STAGE = "stage";

    private final Ladder ladder;
    private final Map<String, String> known;

    private KnownStages(Ladder ladder, Map<String, String> known) {
        this.ladder = ladder;
        this.known = known;
    }

    /** @param leads their ids, in their normal form */
    static KnownStages of(DecisionLog log, Set<String> leads, String policy, Ladder ladder) {
        return new KnownStages(ladder, log.latestStages(leads, policy));
    }

    /** @param id in its normal form; null if the lead has none */
    void keep(@Nullable String id, ObjectNode lead) {
        Stage last = stage(id == null ? null : known.get(id));
        if (last == null) {
            return;
        }
        String given = lead.path(STAGE).textValue();
        Stage stated = given == null ? ladder.first() : stage(given);
        if (stated != null && ladder.rank(last) > ladder.rank(stated)) {
            lead.put(STAGE, last.name());
        }
    }

    private @Nullable Stage stage(@Nullable String name) {
        return ladder.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
