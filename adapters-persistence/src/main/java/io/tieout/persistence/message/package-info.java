/**
 * Messages in the database: what they say, how they look, whom they reach, and the outbox.
 *
 * <p>Addresses and what was written to people stand in it sealed. Start with {@link
 * io.tieout.persistence.message.JooqOutbox}.
 */
@NullMarked
package io.tieout.persistence.message;

import org.jspecify.annotations.NullMarked;
