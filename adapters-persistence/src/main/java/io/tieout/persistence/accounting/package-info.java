/**
 * State of the connection to the accounting system, in PostgreSQL: the visible outbox, the inbox, a
 * copy of the system's lists, who is connected with which secrets, which node owns the work.
 *
 * <p>It is state, not a view: no replay of events creates a row of it. What a connection's owner
 * writes takes effect only under its lease. Start with {@link
 * io.tieout.persistence.accounting.JooqOperations}.
 */
@NullMarked
package io.tieout.persistence.accounting;

import org.jspecify.annotations.NullMarked;
