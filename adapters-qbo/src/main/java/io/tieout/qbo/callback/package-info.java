/**
 * The door through which a person's browser goes to Intuit and comes back: a one-time link, the
 * callback, and a page that says how it ended.
 *
 * <p>No token and no company stands in what the browser gets to see, and nothing it brings is
 * believed before it was tested. Start reading with {@link
 * io.tieout.qbo.callback.CallbackController}.
 */
@NullMarked
package io.tieout.qbo.callback;

import org.jspecify.annotations.NullMarked;
