/**
 * Seals over stored events: each has a hash that is keyed with a key wrapped outside the database,
 * and that holds the hash of the event before it in its stream; a second chain runs over all events
 * of the tenant.
 *
 * <p>Laid in the background from what can no longer change, so no command waits for it; a chain of
 * plain hashes over both is then noted outside the database. Start with {@link
 * io.tieout.persistence.seal.EventSealing}, then {@link io.tieout.persistence.seal.EventAnchoring}
 * and {@link io.tieout.persistence.seal.JooqSeals}.
 */
@NullMarked
package io.tieout.persistence.seal;

import org.jspecify.annotations.NullMarked;
