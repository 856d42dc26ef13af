package io.tieout.application.alert;

import io.tieout.application.alert.AlertCommand.AcknowledgeAlert;
import io.tieout.application.alert.AlertRejection.AlertNotFound;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.TenantClock;
import java.util.List;

/** Who takes which order about alerts. */
public final class AlertHandlers {

    private final AlertDesk desk;
    private final TenantClock clock;

    public AlertHandlers(AlertDesk desk, TenantClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(new Handling<>(AcknowledgeAlert.class, this::acknowledge));
    }

    private Receipt acknowledge(AcknowledgeAlert command, Caller caller) {
        if (!desk.acknowledge(command.alert(), caller.actor(), clock.now(caller.tenant()))) {
            throw new AlertRejected(new AlertNotFound(command.alert()));
        }
        return new Receipt(command.alert(), 0);
    }
}
