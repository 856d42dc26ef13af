/**
 * Who asks: tokens of an OpenID Connect issuer, or of the issuer a demo brings along, and the
 * callers they speak for.
 *
 * <p>It knows tokens and callers; what a role may do is the permission table's business. Start with
 * {@link io.tieout.bootstrap.identity.TokenClaims}.
 */
@NullMarked
package io.tieout.bootstrap.identity;

import org.jspecify.annotations.NullMarked;
