package io.tieout.application.connection;

import io.tieout.application.alert.Alert;
import io.tieout.application.command.Caller;
import io.tieout.application.connection.ConnectionCommand.RecordExpiryNotice;
import io.tieout.application.connection.ConnectionHistory.Step;

/** Tells administrators that an authorisation will end. */
final class ExpiryWarning {

    private final ConnectionPorts ports;

    ExpiryWarning(ConnectionPorts ports) {
        this.ports = ports;
    }

    void tell(RecordExpiryNotice notice, Caller caller, String company) {
        String reason =
                switch (notice.expiry()) {
                    case ROLLING -> "it was not renewed for long";
                    case HARD -> "its longest life is over then, whatever is done";
                };
        String words =
                "the authorisation ends on "
                        + notice.expiresAt()
                                .atZone(ports.clock().zone(caller.tenant()))
                                .toLocalDate()
                        + ", in at most "
                        + notice.days()
                        + " days: "
                        + reason;
        ports.trail().note(caller, Step.EXPIRY_NOTICE, company, words);
        ports.alerts()
                .raise(
                        new Alert(
                                caller.tenant(),
                                Alert.Kind.CONNECTION_EXPIRING,
                                notice.expiry() + " " + notice.days() + " " + notice.expiresAt(),
                                company,
                                words,
                                "connect the company again before that day",
                                ports.clock().now(caller.tenant())));
    }
}
