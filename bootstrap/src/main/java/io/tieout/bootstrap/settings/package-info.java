/**
 * What an operator sets: one record per concern, bound from {@code tieout.*}, and the rule that
 * production has no default for anything secret or external.
 *
 * <p>It knows no Spring bean. Start with {@link io.tieout.bootstrap.settings.TieoutSettings}.
 */
@NullMarked
package io.tieout.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
