/**
 * How far leads come, and how long it takes. Folds the decisions and outcomes of the log into counts, from which every
 * question is answered; the counts can be made again at any time. Holds pseudonyms of leads, and no personal fact.
 */
@NullMarked
package dev.winnow.insight.funnel;

import org.jspecify.annotations.NullMarked;
