package io.tieout.application.accountaccess;

import io.tieout.application.command.Command;
import io.tieout.domain.access.Access;
import io.tieout.domain.account.AccountId;
import java.time.Instant;

/** What can be ordered about the access of an account. */
public sealed interface AccessCommand extends Command {

    AccountId account();

    /**
     * Records what a decision of collection leaves the account; what people decided otherwise is
     * looked up.
     *
     * @param owed by the policy alone
     * @param at the moment of the decision; one that is older than the recorded one is overtaken
     */
    record RecordAccess(AccountId account, Access owed, Instant at) implements AccessCommand {}

    /** Looks again at what people decided for a while, which may be over. */
    record ReviewAccess(AccountId account) implements AccessCommand {}
}
