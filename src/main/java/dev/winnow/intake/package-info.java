/**
 * What reads leads, whichever way they come: strict JSON, the envelope around a lead, lines and CSV of many. All that is
 * wrong with them is told as problems, each with its place. Knows nothing of HTTP, and decides nothing about leads.
 */
@NullMarked
package dev.winnow.intake;

import org.jspecify.annotations.NullMarked;
