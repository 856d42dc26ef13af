/**
 * Reaches the people who run Tieout: by chat, by e-mail, or at least in the log. Each channel works
 * at its own pace, so that a dead one holds up nothing.
 *
 * <p>It decides nothing about what is told and knows no tenant's books. Start with {@link
 * io.tieout.notify.AlertRounds}.
 */
@NullMarked
package io.tieout.notify;

import org.jspecify.annotations.NullMarked;
