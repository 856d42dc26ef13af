/**
 * What automations set aside, read and made due again. Automations write the rows themselves, in
 * the event store's package.
 *
 * <p>It runs no automation. Start with {@link io.tieout.persistence.parked.JooqParkedEventViews}.
 */
@NullMarked
package io.tieout.persistence.parked;

import org.jspecify.annotations.NullMarked;
