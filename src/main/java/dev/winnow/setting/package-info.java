/** How the values of settings are read. Each package maps its own settings and doesn't find them here. */
@NullMarked
package dev.winnow.setting;

import org.jspecify.annotations.NullMarked;
