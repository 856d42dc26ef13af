package io.tieout.application.parked;

import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.parked.ParkedEventCommand.ReplayParkedEvent;
import io.tieout.application.parked.ParkedEventRejection.ParkedEventNotFound;
import io.tieout.application.time.TenantClock;
import java.util.List;

/** Who takes which order about events that were set aside. */
public final class ParkedEventHandlers {

    private final ParkedEventDesk desk;
    private final TenantClock clock;

    public ParkedEventHandlers(ParkedEventDesk desk, TenantClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(new Handling<>(ReplayParkedEvent.class, this::replay));
    }

    private Receipt replay(ReplayParkedEvent command, Caller caller) {
        if (!desk.replay(command.event(), caller.actor(), clock.now(caller.tenant()))) {
            throw new ParkedEventRejected(new ParkedEventNotFound(command.event()));
        }
        return new Receipt(command.event(), 0);
    }
}
