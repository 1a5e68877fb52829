package dev.winnow.console.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who agreed to a release, what keeps others from it, and what can be done next.
 *
 * @param isGoverned whether anybody has to agree
 * @param propose null where the release's state has no such step; the others too
 * @param isMeasuring whether the reader may compute the impact
 * @param clock the server's time, in words
 * @param effectiveAt when a scheduled release becomes active, in words
 */
public record Agreement(
        boolean isGoverned,
        List<Signature> signatures,
        @Nullable Action propose,
        @Nullable Action rebase,
        @Nullable Action reject,
        @Nullable Action activate,
        @Nullable Action rollBack,
        Limits limits,
        List<Check> checks,
        boolean isMeasuring,
        String clock,
        @Nullable String effectiveAt) {

    public Agreement {
        signatures = List.copyOf(signatures);
        checks = List.copyOf(checks);
    }

    public long signed() {
        return signatures.stream().filter(Signature::isSigned).count();
    }

    /**
     * One side's line.
     *
     * @param side {@code marketing} or {@code sales}
     * @param by null until it is signed
     * @param whyNot why the reader can't sign, empty for another role; null if the reader can, and if it is signed
     * @param who may sign
     */
    public record Signature(
            String side,
            @Nullable String by,
            @Nullable Instant at,
            String reason,
            @Nullable String whyNot,
            String who) {

        /** The name of the form that signs it. */
        public String form() {
            return "approval-" + side;
        }

        public boolean isSigned() {
            return by != null;
        }

        public boolean isYours() {
            return by == null && whyNot == null;
        }
    }

    /** @param why it can't be done by the reader, or at the moment; null if it can */
    public record Action(@Nullable String why) {

        public boolean isOpen() {
            return why == null;
        }
    }

    /** @param comparedAt null if nothing was compared lately */
    public record Limits(boolean areDeclared, @Nullable Instant comparedAt, long compared, List<Limit> all) {

        static final Limits NONE = new Limits(false, null, 0, List.of());

        public Limits {
            all = List.copyOf(all);
        }

        public long kept() {
            return all.stream().filter(Limit::isKept).count();
        }

        public List<Limit> broken() {
            return all.stream().filter(limit -> !limit.isKept()).toList();
        }
    }

    /**
     * @param demand {@code change in % of MQL at most 10}
     * @param waiver the reason to exceed it; null for none
     */
    public record Limit(
            String id,
            String demand,
            String description,
            String found,
            boolean isKept,
            @Nullable String waiver,
            @Nullable LimitMeter meter) {}

    /** @param look {@code holds}, {@code fails} or {@code unknown} */
    public record Check(String look, String text, String found) {}
}
