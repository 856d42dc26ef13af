/**
 * The front door: which paths exist, and which of them need a token.
 *
 * <p>It knows tokens, not permissions: what a caller may do behind {@code /graphql} is decided
 * there. Start with {@link io.tieout.bootstrap.security.FrontDoor}.
 */
@NullMarked
package io.tieout.bootstrap.security;

import org.jspecify.annotations.NullMarked;
