package dev.winnow.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Manages and authenticates users with passwords. */
@ApplicationScoped
public class Users {

    /** A check takes about a quarter of a second; each increment doubles it. */
    static final int COST = 12;

    /**
     * The hash of a discarded password. Checking it makes unknown users take as long to refuse as known ones. A constant,
     * because hashing would slow down each start.
     */
    static final String NOBODY = "$2a$12$iDo8KK6tyYpXBCayaAQS3uQRykOaYi5P.JKiESherGrkvEdja5MPi";

    private static final int WRONG_AT_ONCE = 10;
    private static final Duration WRONG_FORGOTTEN = Duration.ofMinutes(10);

    private final Session session;
    private final Clock clock;
    private final ShortLivedCache<User> cache;
    private final RateLimiters wrong = new RateLimiters(WRONG_AT_ONCE, WRONG_FORGOTTEN);

    Users(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.cache = new ShortLivedCache<>(clock);
    }

    /** Empty where a user of this name exists, disabled or not: in the log, a name always means the same person. */
    @Transactional
    public Optional<User> add(String name, Password password, Access access) {
        if (session.find(StoredUser.class, name) != null) {
            return Optional.empty();
        }
        StoredUser stored = new StoredUser(name, hash(password), access, now());
        session.persist(stored);
        return Optional.of(stored.user());
    }

    /** Whether a user of this name exists, disabled or not. */
    @Transactional
    public boolean exists(String name) {
        return session.find(StoredUser.class, name) != null;
    }

    /** Sorted by name. */
    @Transactional
    public List<User> all() {
        return session.createSelectionQuery("from StoredUser u order by u.name", StoredUser.class).list().stream()
                .map(StoredUser::user)
                .toList();
    }

    /**
     * Empty where there is no such user.
     *
     * @param password null to keep the current one
     */
    @Transactional
    public Optional<User> change(String name, Access access, @Nullable Password password) {
        Optional<StoredUser> stored = Optional.ofNullable(session.find(StoredUser.class, name));
        stored.ifPresent(user -> {
            user.roles = access.storedRoles();
            user.policies = access.storedPolicies();
            user.passwordHash = password == null ? user.passwordHash : hash(password);
        });
        cache.forget();
        return stored.map(StoredUser::user);
    }

    /** Whether this is the last enabled, unlimited administrator. Locks all users until the transaction ends. */
    @Transactional
    public boolean isLastAdmin(String name) {
        return session
                .createSelectionQuery("from StoredUser u order by u.name", StoredUser.class)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .map(StoredUser::user)
                .filter(user -> user.disabledAt() == null && user.access().isAdministration())
                .map(User::name)
                .toList()
                .equals(List.of(name));
    }

    /** Ends the user's sessions and prevents sign-in. Empty where there is no such user. */
    @Transactional
    public Optional<User> disable(String name) {
        Optional<StoredUser> stored = Optional.ofNullable(session.find(StoredUser.class, name));
        stored.filter(user -> user.disabledAt == null).ifPresent(user -> user.disabledAt = now());
        cache.forget();
        return stored.map(StoredUser::user);
    }

    /** Empty for a wrong name or password, or after too many wrong ones. */
    @Transactional
    Optional<Caller> signIn(String name, char[] password) {
        if (!wrong.isLeft(name)) {
            return Optional.empty();
        }
        StoredUser stored = session.find(StoredUser.class, name);
        boolean isRight = BcryptUtil.matches(new String(password), stored == null ? NOBODY : stored.passwordHash);
        if (stored == null || !isRight || stored.disabledAt != null) {
            wrong.take(name);
            return Optional.empty();
        }
        return Optional.of(stored.user().caller());
    }

    /** The user, from the cache. Empty where not cached or disabled. */
    Optional<Caller> known(String name) {
        return cache.get(name).flatMap(Users::enabled);
    }

    /** The user as last read from the database, however long ago. Used while the database can't be reached. */
    Optional<Caller> lastKnown(String name) {
        return cache.last(name).flatMap(Users::enabled);
    }

    @Transactional
    Optional<Caller> find(String name) {
        Optional<User> user =
                Optional.ofNullable(session.find(StoredUser.class, name)).map(StoredUser::user);
        user.ifPresent(found -> cache.put(name, found));
        return user.flatMap(Users::enabled);
    }

    private static Optional<Caller> enabled(User user) {
        return user.disabledAt() == null ? Optional.of(user.caller()) : Optional.empty();
    }

    @Transactional
    boolean isEmpty() {
        return session.createSelectionQuery("select count(u) from StoredUser u", Long.class)
                        .getSingleResult()
                == 0;
    }

    private static String hash(Password password) {
        return BcryptUtil.bcryptHash(password.text(), COST);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
