/**
 * The accounting system as the business sees it: a connection, documents in it, and links to them.
 *
 * <p>No vendor's word stands here. Start with {@link io.tieout.domain.accounting.DocumentLink}.
 */
@NullMarked
package io.tieout.domain.accounting;

import org.jspecify.annotations.NullMarked;
