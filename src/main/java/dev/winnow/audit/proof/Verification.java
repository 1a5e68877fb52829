package dev.winnow.audit.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of verifying the log.
 *
 * @param flaws by chain in the order they were started, then by position; at most a hundred
 * @param tables the comparison of tables with the events; null where only the chains were verified
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        boolean intact,
        int chains,
        long records,
        int checkpoints,
        List<Flaw> flaws,
        @Nullable TableVerification tables) {

    public Verification {
        flaws = List.copyOf(flaws);
    }

    Verification with(TableVerification compared) {
        return new Verification(intact && compared.flaws().isEmpty(), chains, records, checkpoints, flaws, compared);
    }
}
