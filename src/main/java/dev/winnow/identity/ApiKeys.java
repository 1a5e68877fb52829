package dev.winnow.identity;

import dev.winnow.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Issues, finds and revokes API keys. */
@ApplicationScoped
public class ApiKeys {

    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final StoredApiKeys keys;
    private final Clock clock;
    private final Event<KeyUse> uses;
    private final Storage storage;
    private final Commits commits;
    private final ShortLivedCache<ApiKey> cache;

    ApiKeys(StoredApiKeys keys, Clock clock, Event<KeyUse> uses, Storage storage, Commits commits) {
        this.keys = keys;
        this.clock = clock;
        this.uses = uses;
        this.storage = storage;
        this.commits = commits;
        this.cache = new ShortLivedCache<>();
    }

    /**
     * A new key.
     *
     * @param text the secret that the program sends; the server doesn't store it
     */
    public record Issued(ApiKey key, String text) {}

    /**
     * Empty where a key of this name exists, revoked or not: in the log, a name always means the same key.
     *
     * @param expiresAt null for never
     */
    @Transactional
    public Optional<Issued> issue(String name, Access access, @Nullable Instant expiresAt) {
        return issue(name, access, expiresAt, KeyText.random());
    }

    @Transactional
    Optional<Issued> issue(String name, Access access, @Nullable Instant expiresAt, String text) {
        if (keys.findById(name) != null) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StoredApiKey stored = new StoredApiKey(name, KeyText.hash(text), access, now, expiresAt);
        keys.persist(stored);
        return Optional.of(new Issued(stored.key(), text));
    }

    /** Whether a key of this name exists, revoked or not. */
    @Transactional
    public boolean exists(String name) {
        return keys.findById(name) != null;
    }

    /** Empty where there is no such key. */
    @Transactional
    public Optional<ApiKey> named(String name) {
        return keys.findByIdOptional(name).map(StoredApiKey::key);
    }

    /** The caller of the key with this name. Empty where the key is unknown, expired or revoked. */
    @Transactional
    Optional<Caller> usable(String name) {
        return keys.findByIdOptional(name).map(StoredApiKey::key).flatMap(this::usable);
    }

    /** Sorted by name. */
    @Transactional
    public List<ApiKey> all() {
        return keys.all().stream().map(StoredApiKey::key).toList();
    }

    /** Those issued last first. */
    @Transactional
    public List<ApiKey> latest() {
        return all().stream()
                .sorted(Comparator.comparing(ApiKey::createdAt)
                        .thenComparing(ApiKey::name)
                        .reversed())
                .toList();
    }

    /** Revokes a key. Empty where there is no such key. */
    @Transactional
    public Optional<ApiKey> revoke(String name) {
        StoredApiKey stored = keys.findById(name);
        if (stored == null) {
            return Optional.empty();
        }
        if (stored.revokedAt == null) {
            stored.revokedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
        commits.afterwards(cache::forget);
        return Optional.of(stored.key());
    }

    /** The key's caller, from the cache. Empty where it isn't cached or can't be used. */
    Optional<Caller> known(String text) {
        return cache.get(HexFormat.of().formatHex(KeyText.hash(text))).flatMap(this::usable);
    }

    /** The key's caller when the key was last seen, however long ago. For database failures. */
    Optional<Caller> lastKnown(String text) {
        return cache.last(HexFormat.of().formatHex(KeyText.hash(text))).flatMap(this::usable);
    }

    /** The key's caller. Empty where the key is unknown, expired or revoked. */
    @Transactional
    Optional<Caller> find(String text) {
        byte[] hash = KeyText.hash(text);
        long asOf = cache.forgotten();
        StoredApiKey stored = keys.withHash(hash).orElse(null);
        if (stored == null || !MessageDigest.isEqual(stored.hash, hash)) {
            return Optional.empty();
        }
        ApiKey key = stored.key();
        Optional<Caller> caller = usable(key);
        if (caller.isPresent()) {
            if (storage.hasRoom()) {
                noteUse(stored);
            }
            cache.put(HexFormat.of().formatHex(hash), key, asOf);
        }
        return caller;
    }

    private Optional<Caller> usable(ApiKey key) {
        return key.isUsable(clock.instant()) ? Optional.of(key.caller()) : Optional.empty();
    }

    private void noteUse(StoredApiKey stored) {
        Instant now = clock.instant();
        Instant last = stored.lastUsedAt;
        if (last == null || !last.truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS))) {
            uses.fire(new KeyUse(stored.key().caller()));
        }
        if (last == null || last.plus(USE_NOTED).isBefore(now)) {
            stored.lastUsedAt = now.truncatedTo(ChronoUnit.MINUTES);
        }
    }

    @Transactional
    boolean isEmpty() {
        return keys.count() == 0;
    }
}
