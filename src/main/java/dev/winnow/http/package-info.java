/**
 * What stands between the network and any resource: headers, where requests come from, who sends them, how many and how
 * large they may be, and the answers to those that reach no resource. Knows nothing of what resources do.
 */
@NullMarked
package dev.winnow.http;

import org.jspecify.annotations.NullMarked;
