/**
 * One organisation's qualification definition: reads its files and compiles them into rules. Owns the steps from
 * workbook to typed table to rules; knows nothing of scores, releases or requests.
 */
@NullMarked
package dev.winnow.policy;

import org.jspecify.annotations.NullMarked;
