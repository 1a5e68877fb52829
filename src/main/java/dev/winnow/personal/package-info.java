/**
 * What keeps personal data from being read: the key they are encrypted under, one for each lead, and the masking of logs.
 * Knows nothing of decisions.
 */
@NullMarked
package dev.winnow.personal;

import org.jspecify.annotations.NullMarked;
