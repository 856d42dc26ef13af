/**
 * Tying out in the database: theirs as it was read, ours as it was known at that moment, and what
 * is known about each document that differs.
 *
 * <p>Start with {@link io.tieout.persistence.tieout.JooqTieOuts}.
 */
@NullMarked
package io.tieout.persistence.tieout;

import org.jspecify.annotations.NullMarked;
