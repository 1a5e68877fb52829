/**
 * The facts that rules match, as immutable records. Owns their names and shapes; knows nothing of policies, rules, JSON
 * or storage.
 */
@NullMarked
package dev.winnow.lead;

import org.jspecify.annotations.NullMarked;
