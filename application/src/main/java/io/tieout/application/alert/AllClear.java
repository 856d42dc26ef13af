package io.tieout.application.alert;

import io.tieout.application.alert.Alert.Kind;
import io.tieout.domain.people.TenantId;
import java.time.Instant;

/** Where it is said that what people were told of is over by itself. */
public interface AllClear {

    /**
     * Puts the open alert of a cause aside in Tieout's own name; does nothing when none is open.
     * The next of its cause opens a new one. Joins the transaction at hand, or has one of its own.
     *
     * @param at in tenant time
     */
    void over(TenantId tenant, Kind kind, String cause, Instant at);
}
