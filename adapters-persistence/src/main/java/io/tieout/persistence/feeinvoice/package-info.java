/**
 * Late fees as they were charged, in PostgreSQL.
 *
 * <p>Start with {@link io.tieout.persistence.feeinvoice.JooqLateFeeViews}.
 */
@NullMarked
package io.tieout.persistence.feeinvoice;

import org.jspecify.annotations.NullMarked;
