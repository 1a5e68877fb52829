/**
 * The log of decisions and events. Has only sub-packages: {@code chain}, {@code event}, {@code log}, {@code erasure}
 * and {@code proof}; independent of requests and of how a policy became active.
 */
@NullMarked
package dev.winnow.audit;

import org.jspecify.annotations.NullMarked;
