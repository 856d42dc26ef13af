/**
 * The query language: text to statement, statement to rows.
 *
 * <p>Knows rows and which of their fields may be asked for, but no rule of any entity. Start at
 * {@link io.tieout.twin.query.Statement}.
 */
@NullMarked
package io.tieout.twin.query;

import org.jspecify.annotations.NullMarked;
