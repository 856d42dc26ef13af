/**
 * The grant that lets Tieout into a company's books: how it is obtained, kept fresh and lost.
 *
 * <p>Access tokens live one hour, refresh tokens are replaced about daily, and two refreshes at
 * once can kill a grant, so only the owner of a connection refreshes, one at a time, and stores
 * what it got before using it. Start reading with {@link io.tieout.qbo.oauth.TokenKeeper}.
 */
@NullMarked
package io.tieout.qbo.oauth;

import org.jspecify.annotations.NullMarked;
