/**
 * What was done to the server, as links of chains: recorded with the change it is about, and listed. Knows nothing of decisions.
 */
@NullMarked
package dev.winnow.audit.event;

import org.jspecify.annotations.NullMarked;
