/**
 * The twin's own surface under {@code /twin}: apps, companies, clocks, failures, the log of calls.
 *
 * <p>No part of QuickBooks Online. Start at {@link io.tieout.twin.admin.AdminApi}.
 */
@NullMarked
package io.tieout.twin.admin;

import org.jspecify.annotations.NullMarked;
