/**
 * Explains evaluations: reasons, a receipt that adds up, why a row holds or doesn't, what the next stage requires, a
 * path to it, and what changed a score. Judges conditions by the compiled rules and renders sentences from data; knows
 * nothing of storage or HTTP.
 */
@NullMarked
package dev.winnow.explanation;

import org.jspecify.annotations.NullMarked;
