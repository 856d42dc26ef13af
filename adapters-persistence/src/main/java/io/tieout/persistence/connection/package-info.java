/**
 * The life of a connection as rows: attempts to connect, the company that waits to be confirmed,
 * how a company keeps its books, and the trail.
 *
 * <p>It decides nothing and sends nothing. Start with {@link
 * io.tieout.persistence.connection.JooqConnectionAttempts}.
 */
@NullMarked
package io.tieout.persistence.connection;

import org.jspecify.annotations.NullMarked;
