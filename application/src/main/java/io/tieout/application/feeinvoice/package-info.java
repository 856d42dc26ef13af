/**
 * Late fees as documents: each fee that is charged becomes an invoice of its own that goes through
 * the gate, and what of it turns out unfounded, or is waived, is taken back the same way.
 *
 * <p>What is charged decides {@code application.collection}; nothing here reckons a fee. Start with
 * {@link io.tieout.application.feeinvoice.WhenLateFeeIsChargedThenInvoiceIt}.
 */
@NullMarked
package io.tieout.application.feeinvoice;

import org.jspecify.annotations.NullMarked;
