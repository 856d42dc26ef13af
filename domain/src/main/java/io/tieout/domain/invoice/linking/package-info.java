/**
 * Which documents of the books an invoice may be: evidence for and against each, and how well it
 * fits. A person decides; what is certain is chosen before.
 *
 * <p>It compares what both sides show at a glance. The document itself is compared once it is
 * linked. Start with {@link io.tieout.domain.invoice.linking.BillMatch}.
 */
@NullMarked
package io.tieout.domain.invoice.linking;

import org.jspecify.annotations.NullMarked;
