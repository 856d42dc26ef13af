/**
 * The life of a connection to an accounting system: how an administrator begins one, how it is kept
 * authorised, how it ends by our hand or by theirs, and the trail that all of it leaves.
 *
 * <p>A person's browser goes from a one-time link to the vendor's page and comes back with an
 * answer; only then is anything stored. What is done over the connection is none of this package's
 * business, and no vendor's word stands here. Start with {@link
 * io.tieout.application.connection.ConnectionHandlers}.
 */
@NullMarked
package io.tieout.application.connection;

import org.jspecify.annotations.NullMarked;
