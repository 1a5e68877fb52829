/**
 * Erases leads: on request, after their retention time, and again if an older copy of the database brings them back.
 */
@NullMarked
package dev.winnow.audit.erasure;

import org.jspecify.annotations.NullMarked;
