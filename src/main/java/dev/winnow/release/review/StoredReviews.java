package dev.winnow.release.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores and loads the reviews of policies. Needs a transaction. */
@ApplicationScoped
class StoredReviews implements PanacheRepositoryBase<StoredReview, String> {

    /** Stores a review and reads it back, because the database rounds times. */
    void store(StoredReview review) {
        persistAndFlush(review);
        getSession().refresh(review);
    }
}
