package io.tieout.application.account.upkeep;

import static io.tieout.application.account.AccountKind.ACCOUNT;

import io.tieout.application.account.upkeep.CustomerSyncs.CustomerSync;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerSeen;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerUpdateRefused;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerUpdated;
import io.tieout.application.account.upkeep.UpkeepCommand.ResolveConflict;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.ExistingAccount;
import io.tieout.domain.people.SubjectId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Who takes which order about keeping customers in step. */
public final class UpkeepHandlers {

    private final Aggregates aggregates;
    private final CustomerSyncs syncs;

    public UpkeepHandlers(Aggregates aggregates, CustomerSyncs syncs) {
        this.aggregates = aggregates;
        this.syncs = syncs;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecordCustomerSeen.class, this::seen),
                new Handling<>(RecordCustomerUpdated.class, this::updated),
                new Handling<>(RecordCustomerUpdateRefused.class, this::refused),
                new Handling<>(ResolveConflict.class, this::resolve));
    }

    private Receipt seen(RecordCustomerSeen command, Caller caller) {
        Instant oursChangedAt =
                syncs.findAll(Viewer.system(caller.tenant()), Set.of(command.account())).stream()
                        .findFirst()
                        .map(CustomerSync::oursChangedAt)
                        .orElse(Instant.EPOCH);
        return decide(
                command,
                new ExpectedVersion.Any(),
                account ->
                        account.customerSeen(
                                command.customer(),
                                command.seen().of(subject(account)),
                                oursChangedAt));
    }

    private Receipt updated(RecordCustomerUpdated command, Caller caller) {
        return decide(
                command,
                new ExpectedVersion.Any(),
                account ->
                        account.customerUpdated(
                                command.customer(),
                                command.sent(),
                                command.fields(),
                                command.seen().of(subject(account))));
    }

    private Receipt refused(RecordCustomerUpdateRefused command, Caller caller) {
        return decide(
                command,
                new ExpectedVersion.Any(),
                account -> account.customerUpdateRefused(command.customer(), command.reason()));
    }

    private Receipt resolve(ResolveConflict command, Caller caller) {
        return decide(
                command,
                command.expectedVersion(),
                account -> account.resolveConflict(command.take(), command.reason()));
    }

    private Receipt decide(
            UpkeepCommand command,
            ExpectedVersion expected,
            Function<ExistingAccount, List<AccountEvent>> decision) {
        AccountId id = command.account();
        return aggregates.decide(
                ACCOUNT, id.value(), expected, account -> decision.apply(account.existing(id)));
    }

    private static SubjectId subject(ExistingAccount account) {
        return account.profile().name().subject();
    }
}
