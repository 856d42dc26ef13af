package io.tieout.application.alert;

import io.tieout.application.command.Command;
import java.util.UUID;

/** What people can order of alerts. */
public sealed interface AlertCommand extends Command {

    /** Somebody knows and takes care of it. */
    record AcknowledgeAlert(UUID alert) implements AlertCommand {}
}
