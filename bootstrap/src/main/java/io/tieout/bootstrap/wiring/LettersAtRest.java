package io.tieout.bootstrap.wiring;

import io.tieout.application.message.Outbox;
import io.tieout.application.time.IdleCheck;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;

/** Whether no letter of a tenant is due or under way. */
record LettersAtRest(Outbox outbox, TenantClock clock) implements IdleCheck {

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public boolean isIdle(TenantId tenant) {
        return !outbox.hasWork(tenant, clock.now(tenant));
    }
}
