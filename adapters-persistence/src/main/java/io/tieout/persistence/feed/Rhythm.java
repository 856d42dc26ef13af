package io.tieout.persistence.feed;

import java.time.Duration;

/**
 * How the feed waits, in machine time.
 *
 * @param poll how long an event may stay unseen when nobody rings
 * @param patience how long a reader may let an event of history wait before it is ended
 * @param quiet after how long without an event a reader gets a pulse
 */
record Rhythm(Duration poll, Duration patience, Duration quiet) {}
