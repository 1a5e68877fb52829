/**
 * Users, API keys, the sign-in pages, and the events about access. Authentication itself happens before the resources.
 */
@NullMarked
package dev.winnow.web.identity;

import org.jspecify.annotations.NullMarked;
