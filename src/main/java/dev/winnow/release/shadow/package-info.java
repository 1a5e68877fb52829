/**
 * Shadow: a proposed release, the challenger, is compared with the active one, the champion, on the leads that are
 * decided on meanwhile, and never answers. Owns which release, on which leads, and the comparisons. Independent of
 * requests.
 */
@NullMarked
package dev.winnow.release.shadow;

import org.jspecify.annotations.NullMarked;
