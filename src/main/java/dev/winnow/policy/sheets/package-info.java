/**
 * A policy's sheets as data, whether or not it compiles: what each column means, and which values its cells may have. The
 * basis of editing a policy cell by cell.
 */
@NullMarked
package dev.winnow.policy.sheets;

import org.jspecify.annotations.NullMarked;
