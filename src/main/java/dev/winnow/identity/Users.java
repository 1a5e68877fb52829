package dev.winnow.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
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

    private static final int WRONG_AT_ONCE = 10;
    private static final Duration WRONG_FORGOTTEN = Duration.ofMinutes(10);

    private final Session session;
    private final Clock clock;
    private final Passwords passwords;
    private final ShortLivedCache<User> cache;
    private final RateLimiters wrong = new RateLimiters(WRONG_AT_ONCE, WRONG_FORGOTTEN);

    Users(Session session, Clock clock, Passwords passwords) {
        this.session = session;
        this.clock = clock;
        this.passwords = passwords;
        this.cache = new ShortLivedCache<>(clock);
    }

    /** Empty where a user of this name exists, disabled or not: in the log, a name always means the same person. */
    @Transactional
    public Optional<User> add(String name, HashedPassword password, Access access) {
        if (session.find(StoredUser.class, name) != null) {
            return Optional.empty();
        }
        StoredUser stored = new StoredUser(name, password.text(), access, now());
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
    public Optional<User> change(String name, Access access, @Nullable HashedPassword password) {
        Optional<StoredUser> stored = Optional.ofNullable(session.find(StoredUser.class, name));
        stored.ifPresent(user -> {
            user.roles = access.storedRoles();
            user.policies = access.storedPolicies();
            user.passwordHash = password == null ? user.passwordHash : password.text();
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

    /**
     * Empty for a wrong name or password, or after too many wrong ones. Checks the password outside of a transaction.
     *
     * @throws PasswordsBusyException if too many are signing in
     */
    Optional<Caller> signIn(String name, char[] password) {
        if (!wrong.isLeft(name)) {
            return Optional.empty();
        }
        Optional<StoredUser> stored = QuarkusTransaction.joiningExisting()
                .call(() -> Optional.ofNullable(session.find(StoredUser.class, name)));
        HashedPassword hashed =
                stored.map(user -> new HashedPassword(user.passwordHash)).orElse(Passwords.NOBODY);
        boolean isRight = passwords.isRight(password, hashed);
        Optional<Caller> caller = stored.map(StoredUser::user).flatMap(Users::enabled);
        if (!isRight || caller.isEmpty()) {
            wrong.take(name);
            return Optional.empty();
        }
        return caller;
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
