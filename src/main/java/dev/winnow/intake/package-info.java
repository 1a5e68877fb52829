/**
 * Reads leads in all their formats: strict JSON, the envelope around a lead, newline-delimited JSON and CSV. Reports all
 * problems with their places. Doesn't know HTTP and doesn't evaluate leads.
 */
@NullMarked
package dev.winnow.intake;

import org.jspecify.annotations.NullMarked;
