/**
 * One organisation's qualification definition, from files to something that can be fired. Owns the way from workbook
 * to typed table to rules; knows nothing of leads' scores, releases or requests.
 */
@NullMarked
package dev.winnow.policy;

import org.jspecify.annotations.NullMarked;
