/**
 * Says why: reasons, a receipt that adds up, why a row holds or doesn't, what the next stage asks for, a path to it, and
 * what moved a score. Judges conditions by the compiled rules and renders sentences from data; knows nothing of storage
 * or HTTP.
 */
@NullMarked
package dev.winnow.explanation;

import org.jspecify.annotations.NullMarked;
