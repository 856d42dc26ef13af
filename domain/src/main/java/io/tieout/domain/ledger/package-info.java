/**
 * The subledger: journals that balance because they are built from movements, and the balances that
 * follow from them.
 *
 * <p>A movement debits one place and credits another with the same amount, so an unbalanced journal
 * cannot be written down, not even as a draft. Nothing is edited: a correction is a mirror image
 * that names what it reverses. It knows no document and no schedule; those make journals elsewhere.
 * Start with {@link io.tieout.domain.ledger.Journal}.
 */
@NullMarked
package io.tieout.domain.ledger;

import org.jspecify.annotations.NullMarked;
