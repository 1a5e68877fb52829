/**
 * The log of every decision, with the facts it was made on and the answer that was given: written in groups, chained,
 * signed, verified, searched. Owns how decisions are stored, found again and proven; knows nothing of requests or of how
 * a policy came to be active.
 */
@NullMarked
package dev.winnow.audit;

import org.jspecify.annotations.NullMarked;
