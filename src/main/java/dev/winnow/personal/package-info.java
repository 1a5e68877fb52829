/**
 * Protection of personal data: the keys they are encrypted with, one a lead, and the masking of logs. Independent of
 * decisions.
 */
@NullMarked
package dev.winnow.personal;

import org.jspecify.annotations.NullMarked;
