/** Mappings by which bodies of other systems become leads. */
@NullMarked
package dev.winnow.web.inbound;

import org.jspecify.annotations.NullMarked;
