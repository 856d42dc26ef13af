/**
 * Stored facts as their readers see them: views and outbox rows in the command's transaction,
 * automations later, subscribers live.
 *
 * <p>Start with {@link io.tieout.application.event.RecordedEvent}.
 */
@NullMarked
package io.tieout.application.event;

import org.jspecify.annotations.NullMarked;
