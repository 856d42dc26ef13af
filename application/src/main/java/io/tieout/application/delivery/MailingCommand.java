package io.tieout.application.delivery;

import io.tieout.application.command.Command;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import java.util.Optional;

/** What can be ordered about where an account's invoices go, and when. */
public sealed interface MailingCommand extends Command {

    /**
     * Agrees on it.
     *
     * @param to the account's own address, as it is now, if nobody says
     * @param isAutomatic whether each invoice goes out as soon as it stands as it was approved
     */
    record AgreeOnMailing(AccountId account, Optional<String> to, boolean isAutomatic)
            implements MailingCommand {

        /** the address stays out of every log */
        @Override
        public String toString() {
            return "AgreeOnMailing[account=" + account + ", isAutomatic=" + isAutomatic + "]";
        }
    }

    /** Sends an invoice that stands as it was approved, if that is agreed on; once in its life. */
    record SendAsAgreed(InvoiceId invoice) implements MailingCommand {}
}
