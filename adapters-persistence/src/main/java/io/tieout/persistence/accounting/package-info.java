/**
 * State of the connection to the accounting system, in PostgreSQL: who is connected, with which
 * secrets, which node owns the work.
 *
 * <p>It is state, not a view: no replay of events creates a row of it. Start with {@link
 * io.tieout.persistence.accounting.JooqConnectionLeases}.
 */
@NullMarked
package io.tieout.persistence.accounting;

import org.jspecify.annotations.NullMarked;
