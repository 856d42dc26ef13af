package io.tieout.application.collection;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.collection.ArrangementKind.ARRANGEMENTS;

import io.tieout.application.accountaccess.AccessRecording;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.collection.ArrangementCommand.AgreeOnCollection;
import io.tieout.application.collection.ArrangementCommand.AnswerClaim;
import io.tieout.application.collection.ArrangementCommand.ArrangePause;
import io.tieout.application.collection.ArrangementCommand.ClaimPause;
import io.tieout.application.collection.ArrangementCommand.EndAccessOverride;
import io.tieout.application.collection.ArrangementCommand.EndPause;
import io.tieout.application.collection.ArrangementCommand.OverrideAccess;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejected;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.collection.arrangement.ArrangementEvent;
import io.tieout.domain.collection.arrangement.ArrangementRejected;
import io.tieout.domain.collection.arrangement.ArrangementRejection.NotByCustomers;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import io.tieout.domain.collection.arrangement.Billed;
import io.tieout.domain.collection.arrangement.CustomersWord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Arranges pauses and access with an account, on the account's own calendar. */
public final class ArrangementHandlers {

    private final Aggregates aggregates;
    private final AccessRecording access;
    private final TenantClock clock;

    public ArrangementHandlers(Aggregates aggregates, TenantClock clock) {
        this.aggregates = aggregates;
        this.access = new AccessRecording(aggregates);
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(ArrangePause.class, this::arrange),
                new Handling<>(ClaimPause.class, this::claim),
                new Handling<>(AnswerClaim.class, this::answer),
                new Handling<>(EndPause.class, this::end),
                new Handling<>(OverrideAccess.class, this::override),
                new Handling<>(EndAccessOverride.class, this::endOverride),
                new Handling<>(AgreeOnCollection.class, this::agree));
    }

    private Receipt arrange(ArrangePause command, Caller caller) {
        AccountId account = command.account();
        Optional<Billed> billed = PausedInvoices.of(aggregates, account, command.pause());
        Instant now = clock.now(caller.tenant());
        LocalDate today = today(account, now);
        return decide(
                account,
                with ->
                        with.arrange(
                                account,
                                command.id(),
                                command.pause(),
                                today,
                                billed,
                                now,
                                caller.actor(),
                                command.reason()));
    }

    /** only what is the customer's own, and only where the policy in force takes it */
    private Receipt claim(ClaimPause command, Caller caller) {
        AccountId account = command.account();
        if (!caller.ownAccount().contains(account)) {
            throw new AccountRejected(new AccountNotFound(account));
        }
        Optional<Billed> billed = PausedInvoices.toldTo(aggregates, account, command.pause());
        Instant now = clock.now(caller.tenant());
        LocalDate today = today(account, now);
        return decide(
                account,
                with -> {
                    demandSelfService(caller, with.terms().accountClass(), today);
                    return CustomersWord.claim(
                            with,
                            account,
                            command.id(),
                            command.pause(),
                            today,
                            billed,
                            now,
                            caller.actor(),
                            command.reason());
                });
    }

    private void demandSelfService(Caller caller, String accountClass, LocalDate today) {
        boolean isTaken =
                CollectionKind.rulebook(aggregates, caller)
                        .policies()
                        .inForce(accountClass, today)
                        .filter(policy -> policy.rules().isSelfService())
                        .isPresent();
        if (!isTaken) {
            throw new ArrangementRejected(new NotByCustomers());
        }
    }

    private Receipt answer(AnswerClaim command, Caller caller) {
        Instant now = clock.now(caller.tenant());
        LocalDate today = today(command.account(), now);
        return decide(
                command.account(),
                with ->
                        CustomersWord.answer(
                                with,
                                command.account(),
                                command.id(),
                                command.reply(),
                                today,
                                now,
                                caller.actor(),
                                command.reason()));
    }

    private LocalDate today(AccountId account, Instant now) {
        return now.atZone(
                        aggregates
                                .load(ACCOUNT, account.value())
                                .existing(account)
                                .profile()
                                .zone())
                .toLocalDate();
    }

    private Receipt end(EndPause command, Caller caller) {
        Instant now = clock.now(caller.tenant());
        return decide(
                command.account(),
                with ->
                        with.end(
                                command.account(),
                                command.id(),
                                command.on(),
                                now,
                                caller.actor(),
                                command.reason()));
    }

    private Receipt override(OverrideAccess command, Caller caller) {
        AccountId account = command.account();
        aggregates.load(ACCOUNT, account.value()).existing(account);
        Instant now = clock.now(caller.tenant());
        Receipt receipt =
                decide(
                        account,
                        with ->
                                with.override(
                                        account,
                                        command.level(),
                                        command.untilAt(),
                                        now,
                                        caller.actor(),
                                        command.reason()));
        return followedByAccess(receipt, account, now);
    }

    private Receipt endOverride(EndAccessOverride command, Caller caller) {
        AccountId account = command.account();
        aggregates.load(ACCOUNT, account.value()).existing(account);
        Instant now = clock.now(caller.tenant());
        Receipt receipt =
                decide(
                        account,
                        with -> with.endOverride(account, now, caller.actor(), command.reason()));
        return followedByAccess(receipt, account, now);
    }

    /** in the same command: whoever is answered finds the door as they ordered it */
    private Receipt followedByAccess(Receipt receipt, AccountId account, Instant now) {
        var _ = access.review(account, now);
        return receipt;
    }

    private Receipt agree(AgreeOnCollection command, Caller caller) {
        AccountId account = command.account();
        aggregates.load(ACCOUNT, account.value()).existing(account);
        return decide(
                account,
                with -> with.agree(account, command.terms(), caller.actor(), command.reason()));
    }

    private Receipt decide(
            AccountId account, Function<Arrangements, List<ArrangementEvent>> decision) {
        return aggregates.decide(
                ARRANGEMENTS,
                ArrangementsId.of(account).value(),
                new ExpectedVersion.Any(),
                decision);
    }
}
