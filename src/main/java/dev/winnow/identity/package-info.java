/**
 * Who may do what: users with passwords, keys of programs, roles and the policies they are for. Knows nothing of HTTP, and
 * nothing of what is protected.
 */
@NullMarked
package dev.winnow.identity;

import org.jspecify.annotations.NullMarked;
