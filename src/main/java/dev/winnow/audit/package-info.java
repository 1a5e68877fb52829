/**
 * The log of every decision, with the facts it was made on and the answer that was given. Owns how they are stored and
 * found again; knows nothing of requests or of how a policy came to be active.
 */
@NullMarked
package dev.winnow.audit;

import org.jspecify.annotations.NullMarked;
