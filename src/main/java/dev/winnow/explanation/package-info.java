/**
 * Says why: reasons, a receipt that adds up, what the next stage asks for, and a path to it. Renders sentences from data;
 * knows nothing of storage or HTTP.
 */
@NullMarked
package dev.winnow.explanation;

import org.jspecify.annotations.NullMarked;
