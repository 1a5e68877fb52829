package dev.winnow.audit.log;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores and loads dictionaries. Needs a transaction. */
@ApplicationScoped
class StoredDictionaries implements PanacheRepositoryBase<StoredDictionary, Integer> {}
