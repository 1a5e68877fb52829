package dev.winnow.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user with a password, in the database. */
@Entity
@Table(name = "sign_in_user")
class StoredUser {

    @Id
    String name;

    /** In bcrypt's format, with salt and cost. */
    @Column(name = "password_hash")
    String passwordHash;

    String roles;

    String policies;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "disabled_at")
    @Nullable
    Instant disabledAt;

    @Column(name = "display_name")
    @Nullable
    String displayName;

    @Column(name = "sessions_ended")
    long sessionsEnded;

    @SuppressWarnings("NullAway.Init")
    protected StoredUser() {}

    StoredUser(String name, String passwordHash, Access access, Instant createdAt) {
        this.name = name;
        this.passwordHash = passwordHash;
        this.roles = access.storedRoles();
        this.policies = access.storedPolicies();
        this.createdAt = createdAt;
    }

    User user() {
        return new User(
                name,
                displayName == null ? name : displayName,
                Access.stored(roles, policies),
                createdAt,
                disabledAt,
                sessionsEnded);
    }
}
