/**
 * Active policies and their tables, and the check of files that could become one. Knows nothing of the steps from a draft
 * to an active release.
 */
@NullMarked
package dev.winnow.web.policy;

import org.jspecify.annotations.NullMarked;
