/**
 * Active policies and their tables, and the check of files. Doesn't know how a draft becomes the active release.
 */
@NullMarked
package dev.winnow.web.policy;

import org.jspecify.annotations.NullMarked;
