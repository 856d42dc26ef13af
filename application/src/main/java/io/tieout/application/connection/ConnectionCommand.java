package io.tieout.application.connection;

import io.tieout.application.accounting.ConnectionTokens.Expiry;
import io.tieout.application.command.Command;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.domain.accounting.ConnectionId;
import java.time.Instant;
import java.util.UUID;

/** Orders that change how a tenant is connected, and reports of what the other side did. */
public sealed interface ConnectionCommand extends Command {

    /** Let me connect a company. */
    record StartConnection(UUID attempt, OneTimeSecret ticket) implements ConnectionCommand {}

    /** The company that came back answered well; take it up, if it is the one from before. */
    record TakeUpCompany(Company company) implements ConnectionCommand {}

    /** Another company than before came back; keep it until an administrator decides. */
    record SetCompanyAside(Company company) implements ConnectionCommand {}

    /** Yes, from now on it is this company. */
    record ConfirmCompany(String companyId) implements ConnectionCommand {}

    /** No, it was the wrong company. */
    record DiscardCompany(String companyId) implements ConnectionCommand {}

    /** Nobody decided about the company that waits, and its time is over. */
    record DropOverdueCompany() implements ConnectionCommand {}

    /** End the connection, for this reason. */
    record Disconnect(String reason) implements ConnectionCommand {}

    /** The accounting system takes our authorisation no longer. */
    record RecordAuthorisationLost(ConnectionId connection, String reason)
            implements ConnectionCommand {}

    /** An expiry is this close. */
    record RecordExpiryNotice(ConnectionId connection, Expiry expiry, int days, Instant expiresAt)
            implements ConnectionCommand {}
}
