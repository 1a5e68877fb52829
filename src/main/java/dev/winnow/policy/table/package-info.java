/**
 * Decision tables as typed values: what a row demands of the facts and what it brings. Reads the standard Drools layout
 * by matching header snippets against the vocabulary's column templates; knows nothing of the rules made from it.
 */
@NullMarked
package dev.winnow.policy.table;

import org.jspecify.annotations.NullMarked;
