/**
 * Tying out: our receivables held against those of the accounting system, document by document.
 *
 * <p>What differs is listed under a named explanation; what nothing explains must come to nothing
 * before a month is closed. It knows open documents and what is known about them, not where either
 * comes from. Start with {@link io.tieout.domain.tieout.TieOut}.
 */
@NullMarked
package io.tieout.domain.tieout;

import org.jspecify.annotations.NullMarked;
