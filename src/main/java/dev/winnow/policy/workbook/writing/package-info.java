/**
 * Writes sheets as workbooks for people to fill in. Owns formats, drop-downs and prompts; knows nothing of what a sheet
 * means.
 */
@NullMarked
package dev.winnow.policy.workbook.writing;

import org.jspecify.annotations.NullMarked;
