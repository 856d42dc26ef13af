/**
 * The tenants of this installation and how their clocks run.
 *
 * <p>Start with {@link io.tieout.application.tenant.Tenants}.
 */
@NullMarked
package io.tieout.application.tenant;

import org.jspecify.annotations.NullMarked;
