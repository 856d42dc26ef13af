package io.tieout.application.account.linking;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import java.util.List;

/** What can be ordered of an account's link, and what can come of it. */
public sealed interface LinkCommand extends Command {

    AccountId account();

    /** Links to a customer that stands in the copy of the accounting system. */
    record LinkAccount(AccountId account, String customerId, ExpectedVersion expectedVersion)
            implements LinkCommand {}

    record UnlinkAccount(AccountId account, String reason, ExpectedVersion expectedVersion)
            implements LinkCommand {}

    /** Says that the account is not this customer. */
    record RefuseLinkCandidate(AccountId account, String customerId, String reason)
            implements LinkCommand {}

    /**
     * Orders a new customer.
     *
     * @param displayName the name there; empty for the account's own
     * @param despite ids of the likely candidates that the person looked at
     */
    record CreateAccountingCustomer(
            AccountId account,
            String displayName,
            List<String> despite,
            ExpectedVersion expectedVersion)
            implements LinkCommand {

        public CreateAccountingCustomer {
            despite = List.copyOf(despite);
        }
    }

    record RecordCustomerCreated(AccountId account, DocumentLink customer) implements LinkCommand {}

    record RecordCustomerNameTaken(AccountId account) implements LinkCommand {}

    /** {@code reason} holds no personal data. */
    record RecordCustomerNotCreated(AccountId account, String reason) implements LinkCommand {}
}
