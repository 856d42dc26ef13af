/**
 * Who has settled what: documents that are open, credits that are unused, and the payments that
 * bring them together.
 *
 * <p>A payment only says which document takes how much; what that does to a balance, a link and a
 * customer is decided here, the same for every kind. Start at {@link
 * io.tieout.twin.settlement.Settlement}.
 */
@NullMarked
package io.tieout.twin.settlement;

import org.jspecify.annotations.NullMarked;
