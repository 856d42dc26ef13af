/**
 * Parked events in the schema: {@code parked-event.graphqls}. What automations could not handle,
 * and another try.
 *
 * <p>Start with {@link io.tieout.graphql.parked.ParkedEventController}.
 */
@NullMarked
package io.tieout.graphql.parked;

import org.jspecify.annotations.NullMarked;
