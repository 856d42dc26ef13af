package io.tieout.twin.webhook;

import io.tieout.twin.clock.RealmClock;
import java.util.Collection;

/** What delivering needs of the companies: their clocks, and somebody to tell when it is done. */
public interface Companies {

    RealmClock clock(String realmId);

    /** These events of a company need not be delivered any more, not even after a restart. */
    void settled(String realmId, Collection<String> eventIds);
}
