/**
 * The log of every decision and of what was done to the server. Nothing lives here but its parts: {@code chain}, {@code event},
 * {@code log}, {@code erasure} and {@code proof}; none knows of requests or of how a policy became active.
 */
@NullMarked
package dev.winnow.audit;

import org.jspecify.annotations.NullMarked;
