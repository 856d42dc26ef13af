/**
 * C1: many callers in two processes ask for a token at the moment it expires, while the connection
 * changes hands, the token endpoint is slow, or its answer is lost.
 *
 * <p>The processes hold what refreshes tokens in production, put together as production does, and
 * nothing else. Start with {@link io.tieout.bootstrap.faults.token.TokenExpiry}.
 */
@NullMarked
package io.tieout.bootstrap.faults.token;

import org.jspecify.annotations.NullMarked;
