package io.tieout.application.account;

import static io.tieout.application.account.AccountKind.ACCOUNT;

import io.tieout.application.account.AccountCommand.ChangeAccountProfile;
import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejected;
import io.tieout.domain.account.AccountRejection.ReferenceTaken;
import java.util.List;

/** Opens accounts and changes them. */
public final class AccountHandlers {

    private final Aggregates aggregates;
    private final AccountViews accounts;

    public AccountHandlers(Aggregates aggregates, AccountViews accounts) {
        this.aggregates = aggregates;
        this.accounts = accounts;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(OpenAccount.class, this::open),
                new Handling<>(ChangeAccountProfile.class, this::change));
    }

    private Receipt open(OpenAccount command, Caller caller) {
        AccountId id = command.account();
        refuseTakenReference(command.profile().reference(), id);
        return aggregates.decide(
                ACCOUNT,
                id.value(),
                new ExpectedVersion.Any(),
                account -> account.open(id, command.profile()));
    }

    private Receipt change(ChangeAccountProfile command, Caller caller) {
        AccountId id = command.account();
        return aggregates.decide(
                ACCOUNT,
                id.value(),
                command.expectedVersion(),
                account -> account.existing(id).change(command.wanted()));
    }

    private void refuseTakenReference(String reference, AccountId own) {
        if (accounts.holderOfReference(reference).filter(held -> !held.equals(own)).isPresent()) {
            throw new AccountRejected(new ReferenceTaken(reference));
        }
    }
}
