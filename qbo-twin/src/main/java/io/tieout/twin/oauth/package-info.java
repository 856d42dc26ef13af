/**
 * Apps, consent, grants and tokens.
 *
 * <p>Token life runs on the clock of the company that granted it. Start at {@link
 * io.tieout.twin.oauth.Grant} and {@link io.tieout.twin.oauth.OauthApi}.
 */
@NullMarked
package io.tieout.twin.oauth;

import org.jspecify.annotations.NullMarked;
