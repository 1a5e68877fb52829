/** The answers to exceptions of resources. */
@NullMarked
package dev.winnow.web.problem;

import org.jspecify.annotations.NullMarked;
