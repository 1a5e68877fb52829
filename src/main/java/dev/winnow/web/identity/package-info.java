/**
 * Users, keys, and the pages where people sign in; what is recorded about who got in and who didn't. Who is let in is
 * settled before, by what stands in front of the resources.
 */
@NullMarked
package dev.winnow.web.identity;

import org.jspecify.annotations.NullMarked;
