/**
 * Decision tables as typed values: rows with conditions and effects. Reads the standard Drools layout by matching
 * header snippets with the vocabulary's column templates; knows nothing of the rules made from it.
 */
@NullMarked
package dev.winnow.policy.table;

import org.jspecify.annotations.NullMarked;
