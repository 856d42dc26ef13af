/**
 * The life of the connection in the API: administrators begin, confirm and end it; auditors read
 * its trail. What is done over the connection stands in {@code graphql.accounting}.
 *
 * <p>No secret but the one-time link ever comes through here. Start with {@link
 * io.tieout.graphql.connection.ConnectionMutations}.
 */
@NullMarked
package io.tieout.graphql.connection;

import org.jspecify.annotations.NullMarked;
