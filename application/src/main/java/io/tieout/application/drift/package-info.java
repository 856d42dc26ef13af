/**
 * Watches whether documents of ours still say in the accounting system what our books say, and
 * carries out what people decide when they do not.
 *
 * <p>Pictures of documents come from the connection's worker; what they mean is the domain's to
 * say. Start with {@link io.tieout.application.drift.SightingHandler}.
 */
@NullMarked
package io.tieout.application.drift;

import org.jspecify.annotations.NullMarked;
