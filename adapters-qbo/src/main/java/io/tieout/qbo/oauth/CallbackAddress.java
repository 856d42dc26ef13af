package io.tieout.qbo.oauth;

import java.net.URI;

/**
 * Where Intuit sends people back to: exactly the redirect URI that is registered for the app. Asked
 * when it is needed, because a demo learns its port only once it runs.
 */
public interface CallbackAddress {

    /** absolute, ends in {@code /accounting/callback}, has no query */
    URI callback();

    /** a page beside it, under the same host and path */
    default URI beside(String page) {
        return callback().resolve(page);
    }
}
