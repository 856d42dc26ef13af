/**
 * The figures of all tenants, through views that show counts and instants only.
 *
 * <p>It reads no table. Start with {@link io.tieout.persistence.vital.JooqVitals}.
 */
@NullMarked
package io.tieout.persistence.vital;

import org.jspecify.annotations.NullMarked;
