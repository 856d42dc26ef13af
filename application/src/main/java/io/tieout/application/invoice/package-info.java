/**
 * Invoices from draft to landed: drafting and submitting, the plan of what would land, approval by
 * its hash, and what came of the push.
 *
 * <p>It decides nothing that {@code domain.invoice} decides, and does not push: an approval leaves
 * an outbox row in its transaction, and the owner of the connection takes it from there. What
 * happens after landing stands in {@code application.revision}, {@code credit}, {@code drift} and
 * {@code delivery}. Start with {@link io.tieout.application.invoice.InvoiceCommand}, then {@link
 * io.tieout.application.invoice.PushPlans}.
 */
@NullMarked
package io.tieout.application.invoice;

import org.jspecify.annotations.NullMarked;
