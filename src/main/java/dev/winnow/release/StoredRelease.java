package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A release in the database. */
@Entity
@Table(name = "policy_release")
class StoredRelease {

    @EmbeddedId
    Id id;

    String digest;

    @Column(name = "created_at")
    Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "policy_release_file",
            joinColumns = {@JoinColumn(name = "policy"), @JoinColumn(name = "number")})
    @MapKeyColumn(name = "path")
    @Column(name = "content")
    Map<String, byte[]> files = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected StoredRelease() {}

    static StoredRelease of(Release release) {
        StoredRelease stored = new StoredRelease();
        stored.id = new Id(release.policy(), release.number());
        stored.digest = release.digest();
        stored.createdAt = release.createdAt();
        stored.files.putAll(release.files().byPath());
        return stored;
    }

    Release release() {
        return new Release(id.policy, id.number, digest, createdAt, PolicyFiles.ofPaths(id.policy, files));
    }

    @Embeddable
    record Id(String policy, int number) {}
}
