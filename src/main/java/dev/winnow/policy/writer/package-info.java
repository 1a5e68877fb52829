/**
 * Writes policies as workbooks that analysts like to work in: what a cell may hold, said beside the cell, and sheets in
 * plain words. Knows nothing of how a workbook's file is made, nor of how rules are fired.
 */
@NullMarked
package dev.winnow.policy.writer;

import org.jspecify.annotations.NullMarked;
