/**
 * What became of leads: records outcomes in the log, and derives the facts about sales that follow from them. Independent
 * of requests.
 */
@NullMarked
package dev.winnow.outcome;

import org.jspecify.annotations.NullMarked;
