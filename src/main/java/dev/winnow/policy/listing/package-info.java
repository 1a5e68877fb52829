/**
 * Every sheet as one simple listing: properties, labelled columns, rows by key. Made of any sheet, whether it compiles or
 * not; knows nothing of what a listing is compared or changed for.
 */
@NullMarked
package dev.winnow.policy.listing;

import org.jspecify.annotations.NullMarked;
