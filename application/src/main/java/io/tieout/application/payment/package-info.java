/**
 * Payments as the accounting system tells of them: applied to invoices by their own allocations,
 * queued where a part finds no home, matched, credited or ignored by a person, and counted so that
 * every cent is in one bucket.
 *
 * <p>It never concludes from a balance that something was paid. Payments that are booked here first
 * belong to {@code application.recorded}, money that goes back to {@code application.refund}. Start
 * with {@link io.tieout.application.payment.PaymentCommand}, then {@link
 * io.tieout.application.payment.ReconciliationCommand} for what people decide.
 */
@NullMarked
package io.tieout.application.payment;

import org.jspecify.annotations.NullMarked;
