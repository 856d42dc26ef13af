package io.tieout.application.wrong;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.decision.DomainEvent;
import java.util.Set;

/** Reacts to nothing, because nobody makes one. */
public final class ForgottenAutomation implements Automation {

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(DomainEvent.class);
    }

    @Override
    public void on(RecordedEvent event) {}
}
