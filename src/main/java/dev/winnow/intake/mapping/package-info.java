/**
 * Maps the fields of CRM exports and webhooks to facts: guesses which field holds which fact, and turns fields into leads.
 * Doesn't know whether a field is a column of a file or a property of JSON.
 */
@NullMarked
package dev.winnow.intake.mapping;

import org.jspecify.annotations.NullMarked;
