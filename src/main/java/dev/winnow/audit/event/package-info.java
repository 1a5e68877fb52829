/**
 * Events: changes to the server, and who signed in or was denied. Each is recorded in a chain together with the change
 * it is about. Independent of decisions.
 */
@NullMarked
package dev.winnow.audit.event;

import org.jspecify.annotations.NullMarked;
