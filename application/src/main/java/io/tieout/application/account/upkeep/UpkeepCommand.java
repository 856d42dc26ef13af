package io.tieout.application.account.upkeep;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import java.util.Set;

/** What is learnt of linked customers, and what people decide about them. */
public sealed interface UpkeepCommand extends Command {

    AccountId account();

    record RecordCustomerSeen(AccountId account, DocumentLink customer, CustomerSeen seen)
            implements UpkeepCommand {}

    /** These fields of the card were written, and the customer then showed this. */
    record RecordCustomerUpdated(
            AccountId account,
            DocumentLink customer,
            Card sent,
            Set<SharedField> fields,
            CustomerSeen seen)
            implements UpkeepCommand {

        public RecordCustomerUpdated {
            fields = Set.copyOf(fields);
        }
    }

    /** {@code reason} holds no personal data. */
    record RecordCustomerUpdateRefused(AccountId account, DocumentLink customer, String reason)
            implements UpkeepCommand {}

    /** Says whose version of everything disputed about the account's customer counts. */
    record ResolveConflict(
            AccountId account, Side take, String reason, ExpectedVersion expectedVersion)
            implements UpkeepCommand {}
}
