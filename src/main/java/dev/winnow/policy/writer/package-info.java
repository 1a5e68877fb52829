/**
 * Writes policies as workbooks for analysts, with input help beside cells and explanations in plain words. Knows
 * nothing of how a workbook's file is written, nor of how rules are fired.
 */
@NullMarked
package dev.winnow.policy.writer;

import org.jspecify.annotations.NullMarked;
