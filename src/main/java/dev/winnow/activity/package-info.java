/**
 * What is happening to policies, working copies and releases, on all nodes: found by looking, only while somebody listens,
 * and kept for those who come back. Doesn't know who may see it.
 */
@NullMarked
package dev.winnow.activity;

import org.jspecify.annotations.NullMarked;
