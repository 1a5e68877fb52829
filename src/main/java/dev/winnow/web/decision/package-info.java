/**
 * Search, export, replay and explanation of decisions, and the history of leads. Changes no decision and shows none that
 * the caller may not see.
 */
@NullMarked
package dev.winnow.web.decision;

import org.jspecify.annotations.NullMarked;
