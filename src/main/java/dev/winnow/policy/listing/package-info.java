/**
 * Sheets as listings: properties, labelled columns, rows by key. Works for any sheet, whether or not it compiles; knows
 * nothing of how listings are compared or edited.
 */
@NullMarked
package dev.winnow.policy.listing;

import org.jspecify.annotations.NullMarked;
