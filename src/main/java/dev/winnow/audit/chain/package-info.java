/**
 * Hash chains, which records are links of: how far they have come, in the database, in signed checkpoints and in the file of
 * acknowledged heads. Knows the forms of records, and nothing of what their contents mean.
 */
@NullMarked
package dev.winnow.audit.chain;

import org.jspecify.annotations.NullMarked;
