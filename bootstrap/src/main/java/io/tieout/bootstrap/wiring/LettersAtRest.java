package io.tieout.bootstrap.wiring;

import io.tieout.application.message.Outbox;
import io.tieout.application.time.IdleCheck;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import io.tieout.notify.letter.LetterRounds;

/** Whether no letter of a tenant is due or under way; whoever asks waits for those that are. */
record LettersAtRest(Outbox outbox, TenantClock clock, LetterRounds rounds) implements IdleCheck {

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public boolean isIdle(TenantId tenant) {
        boolean isIdle = !outbox.hasWork(tenant, clock.now(tenant));
        if (!isIdle) {
            rounds.wake();
        }
        return isIdle;
    }
}
