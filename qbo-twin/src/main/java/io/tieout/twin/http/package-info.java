/**
 * The web server: requests come in decoded, replies go out, some of them broken on purpose.
 *
 * <p>Knows no path and no entity. Start at {@link io.tieout.twin.http.WebServer}.
 */
@NullMarked
package io.tieout.twin.http;

import org.jspecify.annotations.NullMarked;
