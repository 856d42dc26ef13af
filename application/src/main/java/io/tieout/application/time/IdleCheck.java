package io.tieout.application.time;

import io.tieout.domain.people.TenantId;

/** Something that works in the background and can say whether it has nothing left to do now. */
public interface IdleCheck {

    /** what is asked, for messages: "automations", "connection worker" */
    String name();

    /** whether nothing is under way or due for this tenant at its present time */
    boolean isIdle(TenantId tenant);
}
