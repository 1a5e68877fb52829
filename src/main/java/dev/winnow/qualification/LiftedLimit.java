package dev.winnow.qualification;

import dev.winnow.policy.rule.RuleLimit;
import dev.winnow.policy.rule.RuleLimitException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Evaluates the leads of old decisions, which were made without a limit on the work of rules. One that exceeds the
 * limit is evaluated without, while no other is.
 */
@ApplicationScoped
class LiftedLimit {

    private final Lock alone = new ReentrantLock(true);

    /** @param evaluation repeated without a limit if it exceeds the one given */
    <T> T run(Function<RuleLimit, T> evaluation) {
        try {
            return evaluation.apply(RuleLimit.STANDARD);
        } catch (RuleLimitException e) {
            alone.lock();
            try {
                return evaluation.apply(RuleLimit.NONE);
            } finally {
                alone.unlock();
            }
        }
    }
}
