/** The start page. */
@NullMarked
package dev.winnow.console.home;

import org.jspecify.annotations.NullMarked;
