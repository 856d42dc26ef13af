/**
 * What accounts may do, in the database.
 *
 * <p>It decides nothing. Start with {@link io.tieout.persistence.accountaccess.AccessProjection}.
 */
@NullMarked
package io.tieout.persistence.accountaccess;

import org.jspecify.annotations.NullMarked;
