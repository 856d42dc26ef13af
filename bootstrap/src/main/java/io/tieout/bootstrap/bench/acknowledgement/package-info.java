/**
 * How soon a webhook is acknowledged while the database has other work.
 *
 * <p>Start with {@link io.tieout.bootstrap.bench.acknowledgement.AcknowledgedWebhooks}.
 */
@NullMarked
package io.tieout.bootstrap.bench.acknowledgement;

import org.jspecify.annotations.NullMarked;
