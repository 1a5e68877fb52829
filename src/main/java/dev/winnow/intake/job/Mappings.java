package dev.winnow.intake.job;

import dev.winnow.decision.DecisionJson;
import dev.winnow.intake.mapping.FieldSamples;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappingGuess;
import dev.winnow.intake.mapping.MappingJson;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.release.ActivePolicies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mappings of files: the one that was set for files with the same columns, else a guess. */
@ApplicationScoped
class Mappings {

    private final StoredFiles files;
    private final ActivePolicies policies;
    private final Clock clock;

    Mappings(StoredFiles files, ActivePolicies policies, Clock clock) {
        this.files = files;
        this.policies = policies;
        this.clock = clock;
    }

    /** Null if the policy isn't active. */
    @Nullable
    Vocabulary vocabulary(String policy) {
        return policies.find(policy).map(active -> active.policy().vocabulary()).orElse(null);
    }

    /** Empty where nothing is known. */
    LeadMapping of(String policy, List<String> header, FieldSamples samples) {
        Vocabulary vocabulary = vocabulary(policy);
        if (vocabulary == null || header.isEmpty()) {
            return LeadMapping.NONE;
        }
        return remembered(policy, header, vocabulary)
                .orElseGet(() -> MappingGuess.of(vocabulary, samples).mapping());
    }

    private Optional<LeadMapping> remembered(String policy, List<String> header, Vocabulary vocabulary) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(files.mapping(policy, LeadMapping.fingerprint(header))))
                .map(stored -> MappingJson.read(DecisionJson.read(stored.json()), vocabulary, new ArrayList<>()));
    }

    /** Needs a transaction. */
    void remember(String policy, List<String> header, LeadMapping mapping, String by) {
        String json = DecisionJson.facts(MappingJson.write(mapping));
        files.put(StoredMapping.of(
                new StoredMapping.Id(policy, LeadMapping.fingerprint(header)), json, by, clock.instant()));
    }
}
