/**
 * What surrounds all resources: headers, origin checks, authentication, limits, and the answers to requests that reach no
 * resource. Doesn't know what resources do.
 */
@NullMarked
package dev.winnow.http;

import org.jspecify.annotations.NullMarked;
