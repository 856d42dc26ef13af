/**
 * The entries beside invoices and credit memos: what each defers, and how far it has come.
 *
 * <p>One row for each entry; its journal names the document, so that what is deferred under an
 * agreement is found by its invoices. Start with {@link
 * io.tieout.persistence.deferral.DeferralProjection}.
 */
@NullMarked
package io.tieout.persistence.deferral;

import org.jspecify.annotations.NullMarked;
