/**
 * The API's description: the explorer and what all operations have in common. Doesn't know any resource.
 */
@NullMarked
package dev.winnow.web.openapi;

import org.jspecify.annotations.NullMarked;
