package io.tieout.application.accountaccess;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.accountaccess.AccessRulesKind.ACCESS_RULES;

import io.tieout.application.accountaccess.AccessCommand.RecordAccess;
import io.tieout.application.accountaccess.AccessCommand.ReviewAccess;
import io.tieout.application.accountaccess.AccessRulesCommand.SetAccessRules;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.access.AccessRulesId;
import io.tieout.domain.account.AccountId;
import java.util.List;

/** Keeps the access of accounts in step with what was decided about it. */
public final class AccessHandlers {

    private final Aggregates aggregates;
    private final AccessRecording access;
    private final TenantClock clock;

    public AccessHandlers(Aggregates aggregates, TenantClock clock) {
        this.aggregates = aggregates;
        this.access = new AccessRecording(aggregates);
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecordAccess.class, this::record),
                new Handling<>(ReviewAccess.class, this::review),
                new Handling<>(SetAccessRules.class, this::set));
    }

    private Receipt record(RecordAccess command, Caller caller) {
        demand(command.account());
        return access.record(command.account(), command.owed(), command.at());
    }

    private Receipt review(ReviewAccess command, Caller caller) {
        demand(command.account());
        return access.review(command.account(), clock.now(caller.tenant()));
    }

    private Receipt set(SetAccessRules command, Caller caller) {
        AccessRulesId id = AccessRulesId.of(caller.tenant());
        return aggregates.decide(
                ACCESS_RULES,
                id.value(),
                new ExpectedVersion.Any(),
                rules -> rules.set(id, command.rules(), caller.actor()));
    }

    private void demand(AccountId account) {
        aggregates.load(ACCOUNT, account.value()).existing(account);
    }
}
