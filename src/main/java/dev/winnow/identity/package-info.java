/**
 * Users, API keys, roles and the policies they are limited to. Doesn't know HTTP or the protected resources.
 */
@NullMarked
package dev.winnow.identity;

import org.jspecify.annotations.NullMarked;
