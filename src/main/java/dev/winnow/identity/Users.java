package dev.winnow.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Manages and authenticates users with passwords. */
@ApplicationScoped
public class Users {

    private static final int WRONG_AT_ONCE = 10;
    private static final Duration WRONG_FORGOTTEN = Duration.ofMinutes(10);

    private final StoredUsers users;
    private final StoredSignOuts signOuts;
    private final Clock clock;
    private final Passwords passwords;
    private final Commits commits;
    private final ShortLivedCache<Known> cache;
    private final RateLimiters wrong = new RateLimiters(WRONG_AT_ONCE, WRONG_FORGOTTEN);

    @Inject
    Users(StoredUsers users, StoredSignOuts signOuts, Clock clock, Passwords passwords, Commits commits) {
        this(users, signOuts, clock, passwords, commits, new ShortLivedCache<>());
    }

    Users(
            StoredUsers users,
            StoredSignOuts signOuts,
            Clock clock,
            Passwords passwords,
            Commits commits,
            ShortLivedCache<Known> cache) {
        this.users = users;
        this.signOuts = signOuts;
        this.clock = clock;
        this.passwords = passwords;
        this.commits = commits;
        this.cache = cache;
    }

    /** What sessions of a user are checked against. */
    record Known(User user, Set<StoredSignOut.Id> signedOut) {

        Optional<Caller> caller(Session session) {
            return user.disabledAt() == null && session.isOf(user) && !signedOut.contains(StoredSignOut.Id.of(session))
                    ? Optional.of(user.caller())
                    : Optional.empty();
        }
    }

    /** Empty where a user of this name exists, disabled or not: in the log, a name always means the same person. */
    @Transactional
    public Optional<User> add(String name, HashedPassword password, Access access) {
        return add(name, null, password, access);
    }

    /**
     * As {@link #add(String, HashedPassword, Access)}.
     *
     * @param displayName null for none but the name
     */
    @Transactional
    public Optional<User> add(String name, @Nullable String displayName, HashedPassword password, Access access) {
        if (users.findById(name) != null) {
            return Optional.empty();
        }
        StoredUser stored = new StoredUser(name, password.text(), access, now());
        stored.displayName = displayName;
        users.persist(stored);
        return Optional.of(stored.user());
    }

    /** Whether a user of this name exists, disabled or not. */
    @Transactional
    public boolean exists(String name) {
        return users.findById(name) != null;
    }

    /** Sorted by name. */
    @Transactional
    public List<User> all() {
        return users.all().stream().map(StoredUser::user).toList();
    }

    /** Those added last first. */
    @Transactional
    public List<User> latest() {
        return all().stream()
                .sorted(Comparator.comparing(User::createdAt)
                        .thenComparing(User::name)
                        .reversed())
                .toList();
    }

    /** Empty where there is no such user. */
    @Transactional
    public Optional<User> find(String name) {
        return users.findByIdOptional(name).map(StoredUser::user);
    }

    /** The users who can sign in, by name. */
    @Transactional
    public List<User> enabled() {
        return all().stream().filter(user -> user.disabledAt() == null).toList();
    }

    /**
     * Sets the access and, if given, the password, which ends the user's sessions. Empty where there is no such user.
     *
     * @param displayName null to keep the current one
     * @param password null to keep the current one
     */
    @Transactional
    public Optional<User> change(
            String name, @Nullable String displayName, Access access, @Nullable HashedPassword password) {
        return change(name, user -> {
            user.displayName = displayName == null ? user.displayName : displayName;
            user.roles = access.storedRoles();
            user.policies = access.storedPolicies();
            if (password != null) {
                user.passwordHash = password.text();
                user.sessionsEnded++;
            }
        });
    }

    /** Sets the password, which ends the user's sessions. Empty where there is no such user, or it is disabled. */
    @Transactional
    public Optional<User> setPassword(String name, HashedPassword password) {
        StoredUser stored = users.findById(name);
        return stored == null || stored.disabledAt != null
                ? Optional.empty()
                : change(name, user -> {
                    user.passwordHash = password.text();
                    user.sessionsEnded++;
                });
    }

    /** Ends the user's sessions. Empty where there is no such user. */
    @Transactional
    public Optional<User> endSessions(String name) {
        return change(name, user -> user.sessionsEnded++);
    }

    /**
     * Ends one session.
     *
     * @param end when it ends anyway
     */
    @Transactional
    public void signOut(Session session, Instant end) {
        signOuts.removeEnded(now());
        StoredSignOut.Id id = StoredSignOut.Id.of(session);
        if (signOuts.findById(id) == null) {
            signOuts.persist(new StoredSignOut(id, end.truncatedTo(ChronoUnit.MICROS)));
        }
        commits.afterwards(cache::forget);
    }

    /** Ends the user's sessions and prevents sign-in. Empty where there is no such user. */
    @Transactional
    public Optional<User> disable(String name) {
        return change(name, user -> {
            user.disabledAt = user.disabledAt == null ? now() : user.disabledAt;
            user.sessionsEnded++;
        });
    }

    /** Lets a disabled user sign in again, with a new password. Empty where there is no such user, or it isn't disabled. */
    @Transactional
    public Optional<User> enable(String name, HashedPassword password) {
        StoredUser stored = users.findById(name);
        return stored == null || stored.disabledAt == null
                ? Optional.empty()
                : change(name, user -> {
                    user.disabledAt = null;
                    user.passwordHash = password.text();
                    user.sessionsEnded++;
                });
    }

    private Optional<User> change(String name, Consumer<StoredUser> change) {
        Optional<StoredUser> stored = users.findByIdOptional(name);
        stored.ifPresent(change);
        commits.afterwards(cache::forget);
        return stored.map(StoredUser::user);
    }

    /** Whether this is the last enabled, unlimited administrator. Locks all users until the transaction ends. */
    @Transactional
    public boolean isLastAdmin(String name) {
        return users.lockAll().stream()
                .map(StoredUser::user)
                .filter(user -> user.disabledAt() == null && user.access().isAdministration())
                .map(User::name)
                .toList()
                .equals(List.of(name));
    }

    /**
     * Empty for a wrong name or password, or after too many wrong ones. Checks the password outside of a transaction.
     *
     * @throws PasswordsBusyException if too many are signing in
     */
    public Optional<User> signIn(String name, char[] password) {
        if (!wrong.isLeft(name)) {
            return Optional.empty();
        }
        Optional<StoredUser> stored = QuarkusTransaction.joiningExisting().call(() -> users.findByIdOptional(name));
        HashedPassword hashed =
                stored.map(user -> new HashedPassword(user.passwordHash)).orElse(Passwords.NOBODY);
        boolean isRight = passwords.isRight(password, hashed);
        Optional<User> enabled = stored.map(StoredUser::user).filter(user -> user.disabledAt() == null);
        if (!isRight || enabled.isEmpty()) {
            wrong.take(name);
            return Optional.empty();
        }
        return enabled;
    }

    /** The session's user, from the cache. Empty where not cached or disabled, and for an ended session. */
    Optional<Caller> known(Session session) {
        return cache.get(session.user()).flatMap(known -> known.caller(session));
    }

    /** The session's user as last read from the database, however long ago. Used while the database can't be reached. */
    Optional<Caller> lastKnown(Session session) {
        return cache.last(session.user()).flatMap(known -> known.caller(session));
    }

    @Transactional
    Optional<Caller> find(Session session) {
        long asOf = cache.forgotten();
        Optional<Known> known =
                users.findByIdOptional(session.user()).map(user -> new Known(user.user(), signOuts.of(session.user())));
        known.ifPresent(found -> cache.put(session.user(), found, asOf));
        return known.flatMap(found -> found.caller(session));
    }

    @Transactional
    boolean isEmpty() {
        return users.count() == 0;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
