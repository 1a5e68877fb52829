package dev.winnow.insight.funnel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores and loads what the counts of policies were made for. Needs a transaction. */
@ApplicationScoped
class StoredPolicies implements PanacheRepositoryBase<StoredPolicy, String> {}
