package dev.winnow.durability;

/**
 * An evaluation that may be repeated: the lead's id is its idempotency key.
 *
 * @param path with the detail of the explanation
 */
record KeyedLead(String path, String id) {}
