/**
 * Hash chains of records, and their heads: in the database, in signed checkpoints and in the file of acknowledged
 * heads. Owns the hashed forms of records; doesn't interpret their contents.
 */
@NullMarked
package dev.winnow.audit.chain;

import org.jspecify.annotations.NullMarked;
