package dev.winnow.console.audit;

import dev.winnow.audit.proof.ChainSummary;
import dev.winnow.audit.proof.Flaw;
import java.util.List;

/**
 * A chain of the log.
 *
 * @param shortName what people compare
 * @param flaws those of the last verification, by position
 */
public record ChainLine(ChainSummary chain, String shortName, List<Flaw> flaws) {

    private static final int SHORT = 8;

    public ChainLine {
        flaws = List.copyOf(flaws);
    }

    static ChainLine of(ChainSummary chain, List<Flaw> flaws) {
        return new ChainLine(
                chain,
                shortName(chain.name()),
                flaws.stream().filter(flaw -> flaw.chain().equals(chain.name())).toList());
    }

    static String shortName(String chain) {
        return chain.substring(0, Math.min(SHORT, chain.length()));
    }
}
