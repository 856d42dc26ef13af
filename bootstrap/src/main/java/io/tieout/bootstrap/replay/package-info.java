/**
 * Replays a file of historic invoices through the public interfaces: every customer is opened and
 * linked, every invoice drafted, submitted, approved and pushed on its date, every payment booked
 * in the twin on its day; webhooks do the rest. At the end a report ties Tieout, the twin and the
 * file out.
 *
 * <p>It is a client: it knows GraphQL, the demo endpoints and the twin's admin surface, and nothing
 * of Tieout's inside. Start with {@link io.tieout.bootstrap.replay.Replay}.
 */
@NullMarked
package io.tieout.bootstrap.replay;

import org.jspecify.annotations.NullMarked;
