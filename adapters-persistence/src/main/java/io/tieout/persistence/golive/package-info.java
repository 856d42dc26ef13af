/**
 * Decisions about going live as a table that only grows, and balances compared in SQL.
 *
 * <p>Fills the ports of {@code application.golive}. Start with {@link
 * io.tieout.persistence.golive.JooqGoLives}.
 */
@NullMarked
package io.tieout.persistence.golive;

import org.jspecify.annotations.NullMarked;
