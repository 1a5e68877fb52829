package dev.winnow.console.people;

import dev.winnow.identity.ApiKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The keys of programs, those that can be used first.
 *
 * @param problems what is wrong with the form that was sent
 */
public record KeysView(List<Line> keys, AccessForm form, AccessChoices choices, List<String> problems) {

    private static final Duration SOON = Duration.ofDays(30);

    public KeysView {
        keys = List.copyOf(keys);
        problems = List.copyOf(problems);
    }

    public int usable() {
        return (int) keys.stream().filter(Line::isUsable).count();
    }

    public int expiring() {
        return (int)
                keys.stream().filter(line -> line.state() == State.EXPIRES_SOON).count();
    }

    /** Whether a key can be used. */
    public enum State {
        VALID,
        EXPIRES_SOON,
        EXPIRED,
        REVOKED
    }

    /**
     * A key.
     *
     * @param limits the policies that the key is limited to, with commas; empty for no limit
     * @param href where it is revoked
     */
    public record Line(ApiKey key, State state, String limits, String href) {

        static Line of(ApiKey key, Instant now) {
            return new Line(
                    key, state(key, now), String.join(", ", key.access().policies()), Addresses.key(key.name()));
        }

        public boolean isUsable() {
            return state == State.VALID || state == State.EXPIRES_SOON;
        }

        private static State state(ApiKey key, Instant now) {
            Instant expires = key.expiresAt();
            if (key.revokedAt() != null) {
                return State.REVOKED;
            } else if (expires == null || now.plus(SOON).isBefore(expires)) {
                return State.VALID;
            }
            return now.isBefore(expires) ? State.EXPIRES_SOON : State.EXPIRED;
        }
    }
}
