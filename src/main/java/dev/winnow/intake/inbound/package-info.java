/** Mappings by which bodies of other systems, such as webhooks of CRM workflows, become leads. */
@NullMarked
package dev.winnow.intake.inbound;

import org.jspecify.annotations.NullMarked;
