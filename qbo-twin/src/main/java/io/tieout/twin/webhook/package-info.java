/**
 * Events on their way to an app: gathered, signed, delivered, retried, held back.
 *
 * <p>Start at {@link io.tieout.twin.webhook.Stream}.
 */
@NullMarked
package io.tieout.twin.webhook;

import org.jspecify.annotations.NullMarked;
