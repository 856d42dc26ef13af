/**
 * Everything that lasts, on PostgreSQL: events, the views that are written in the transaction of
 * the command, the queue to the accounting system, sealed secrets and personal data. Each concept
 * of the application has a package of the same name that fills its ports.
 *
 * <p>It decides nothing and sees no other adapter; jOOQ stays in here. Each statement runs under
 * the tenant that row-level security allows. Start with {@link io.tieout.persistence.Persistence},
 * which hands out everything, then {@code persistence.eventstore} for how events are written and
 * {@code persistence.view} for how views are.
 */
@NullMarked
package io.tieout.persistence;

import org.jspecify.annotations.NullMarked;
