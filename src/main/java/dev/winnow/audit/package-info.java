/**
 * The log of every decision, with the facts it was made on and the answer that was given: written in groups, chained,
 * signed, verified, searched, and
 * forgotten lead by lead. Owns how decisions are stored, found again, proven and erased; knows nothing of requests or of how
 * a policy came to be active.
 */
@NullMarked
package dev.winnow.audit;

import org.jspecify.annotations.NullMarked;
