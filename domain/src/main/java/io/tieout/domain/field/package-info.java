/**
 * What the accounting system can hold in each field that Tieout sends: one table, from which the
 * rules of entry, the shortening in a plan and a page of the documentation follow.
 *
 * <p>It knows no aggregate. Start with {@link io.tieout.domain.field.SentFields}.
 */
@NullMarked
package io.tieout.domain.field;

import org.jspecify.annotations.NullMarked;
