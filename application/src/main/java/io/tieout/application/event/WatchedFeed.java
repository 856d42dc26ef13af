package io.tieout.application.event;

import java.time.Duration;

/** A live tail that can say how old its news may be. */
public interface WatchedFeed extends EventFeed {

    /**
     * For how long this node has not looked at what is stored, while anybody follows; machine time.
     * A follower is behind by that much at least.
     */
    Duration silence();
}
