package io.tieout.application.closing;

import static io.tieout.application.closing.ClosingKind.CLOSING;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.closing.ClosingCommand.AbandonClosing;
import io.tieout.application.closing.ClosingCommand.BeginClosing;
import io.tieout.application.closing.ClosingCommand.CloseBooks;
import io.tieout.application.closing.ClosingCommand.CloseMonth;
import io.tieout.application.closing.ClosingCommand.SignOffFinding;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.ledger.LedgerViews;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.closing.Closing;
import io.tieout.domain.closing.ClosingEvent;
import io.tieout.domain.closing.ClosingId;
import io.tieout.domain.closing.ClosingRejected;
import io.tieout.domain.closing.ClosingRejection.NothingFound;
import io.tieout.domain.closing.Finding;
import io.tieout.domain.closing.MonthUnderWay;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Closes the tenant's books; opening them again takes {@link ReopensBooks}. */
public final class ClosingHandlers {

    private final Aggregates aggregates;
    private final MonthEnd monthEnd;
    private final Checklist checklist;
    private final LedgerViews ledger;
    private final TenantClock clock;

    public ClosingHandlers(
            Aggregates aggregates,
            MonthEnd monthEnd,
            Checklist checklist,
            LedgerViews ledger,
            TenantClock clock) {
        this.aggregates = aggregates;
        this.monthEnd = monthEnd;
        this.checklist = checklist;
        this.ledger = ledger;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(CloseBooks.class, this::close),
                new Handling<>(BeginClosing.class, this::begin),
                new Handling<>(SignOffFinding.class, this::signOff),
                new Handling<>(CloseMonth.class, this::closeMonth),
                new Handling<>(AbandonClosing.class, this::abandon));
    }

    /** as a month is closed, but that nobody signs off anything */
    private Receipt close(CloseBooks command, Caller caller) {
        TenantId tenant = caller.tenant();
        LocalDate today = clock.today(tenant);
        monthEnd.hold(tenant, YearMonth.from(command.through()));
        List<Finding> found = checklist.of(tenant, command.through());
        return decide(
                caller,
                (closing, id) ->
                        closing.close(
                                id,
                                command.through(),
                                found,
                                today,
                                caller.actor(),
                                command.reason()));
    }

    private Receipt begin(BeginClosing command, Caller caller) {
        LocalDate today = clock.today(caller.tenant());
        return decide(
                caller, (closing, id) -> closing.begin(id, command.month(), today, caller.actor()));
    }

    private Receipt signOff(SignOffFinding command, Caller caller) {
        Finding found =
                checklist.of(caller.tenant(), command.month().atEndOfMonth()).stream()
                        .filter(each -> each.concern() == command.concern())
                        .findFirst()
                        .orElseThrow(() ->
                                new ClosingRejected(
                                        new NothingFound(command.month(), command.concern())));
        return decide(
                caller,
                (closing, id) ->
                        closing.signOff(
                                id, command.month(), found, caller.actor(), command.reason()));
    }

    /** the month is held before it is looked at: nothing comes into it behind the pack's back */
    private Receipt closeMonth(CloseMonth command, Caller caller) {
        TenantId tenant = caller.tenant();
        monthEnd.hold(tenant, command.month());
        List<Finding> found = checklist.of(tenant, command.month().atEndOfMonth());
        Optional<ClosePack> pack = pack(command.month(), found, caller);
        Receipt receipt =
                decide(
                        caller,
                        (closing, id) ->
                                closing.closeMonth(
                                        id,
                                        command.month(),
                                        found,
                                        caller.actor(),
                                        command.reason(),
                                        pack.map(ClosePack::hash).orElse("")));
        pack.ifPresent(kept -> monthEnd.keep(tenant, kept));
        return receipt;
    }

    private Receipt abandon(AbandonClosing command, Caller caller) {
        return decide(
                caller,
                (closing, id) ->
                        closing.abandon(id, command.month(), caller.actor(), command.reason()));
    }

    /** empty unless the month is being closed */
    private Optional<ClosePack> pack(YearMonth month, List<Finding> found, Caller caller) {
        Closing closing = aggregates.load(CLOSING, ClosingId.of(caller.tenant()).value());
        return closing instanceof MonthUnderWay underWay && underWay.month().equals(month)
                ? Optional.of(ClosePack.of(month, text(underWay, found, caller)))
                : Optional.empty();
    }

    private String text(MonthUnderWay underWay, List<Finding> found, Caller caller) {
        LocalDate lastDay = underWay.month().atEndOfMonth();
        Evidence evidence = monthEnd.evidence(caller.tenant(), lastDay);
        return new PackText(underWay.month(), clock.now(caller.tenant()))
                .balances(
                        lastDay, ledger.trialBalance(Viewer.of(caller), lastDay, Optional.empty()))
                .tieOut(evidence.tieOut())
                .policies(evidence.policies())
                .history(evidence.history())
                .checklist(found, underWay.signedOff())
                .toString();
    }

    private Receipt decide(
            Caller caller, BiFunction<Closing, ClosingId, List<ClosingEvent>> decision) {
        ClosingId id = ClosingId.of(caller.tenant());
        return aggregates.decide(
                CLOSING,
                id.value(),
                new ExpectedVersion.Any(),
                closing -> decision.apply(closing, id));
    }
}
