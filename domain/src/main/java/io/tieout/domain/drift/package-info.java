/**
 * The watch on documents of ours that somebody changed, voided or deleted in the accounting system.
 *
 * <p>A document is held against what our books say of it: the document that was signed, and how it
 * landed. What payments, e-mails and the accounting system itself do to it is no drift. It knows no
 * vendor and asks nobody. Start with {@link io.tieout.domain.drift.Departure}, then {@link
 * io.tieout.domain.drift.Drift}.
 */
@NullMarked
package io.tieout.domain.drift;

import org.jspecify.annotations.NullMarked;
