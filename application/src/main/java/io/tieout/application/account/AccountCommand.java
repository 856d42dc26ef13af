package io.tieout.application.account;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Particulars;
import io.tieout.domain.account.Profile;

/** What can be ordered of an account. */
public sealed interface AccountCommand extends Command {

    /** {@code account} is new, chosen by the sender. */
    record OpenAccount(AccountId account, Profile profile) implements AccountCommand {}

    /** Changes what may change of a profile; {@code wanted} is all of it as it shall be. */
    record ChangeAccountProfile(
            AccountId account, Particulars wanted, ExpectedVersion expectedVersion)
            implements AccountCommand {}
}
