/**
 * A release that is evaluated beside the active one, on the leads that are decided on meanwhile, and never answers: which
 * one, on which leads, and what it would have come to. Knows nothing of requests.
 */
@NullMarked
package dev.winnow.release.shadow;

import org.jspecify.annotations.NullMarked;
