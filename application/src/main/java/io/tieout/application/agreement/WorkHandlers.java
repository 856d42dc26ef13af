package io.tieout.application.agreement;

import static io.tieout.application.agreement.AgreementKind.AGREEMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.agreement.AgreementCommand.AcceptMilestone;
import io.tieout.application.agreement.AgreementCommand.CorrectTime;
import io.tieout.application.agreement.AgreementCommand.LogTime;
import io.tieout.application.agreement.AgreementCommand.WithdrawMilestone;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.domain.agreement.AgreementEvent;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.AgreementRejected;
import io.tieout.domain.agreement.AgreementRejection.NoSuchDelivery;
import io.tieout.domain.agreement.Deal;
import io.tieout.domain.agreement.ExistingAgreement;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Counts what is delivered under an agreement. A day in a posted month or in closed books counts on
 * the first open one.
 */
public final class WorkHandlers {

    private final Aggregates aggregates;
    private final LastClosedDay closing;

    public WorkHandlers(Aggregates aggregates, LastClosedDay closing) {
        this.aggregates = aggregates;
        this.closing = closing;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(AcceptMilestone.class, this::accept),
                new Handling<>(WithdrawMilestone.class, this::withdraw),
                new Handling<>(LogTime.class, this::log),
                new Handling<>(CorrectTime.class, this::correct));
    }

    private Receipt accept(AcceptMilestone command, Caller caller) {
        return decide(
                command.agreement(),
                caller,
                (agreement, open) ->
                        agreement.deliver(
                                agreement.deal().milestone(command.milestone(), command.on()),
                                open,
                                caller.actor()));
    }

    private Receipt withdraw(WithdrawMilestone command, Caller caller) {
        return decide(
                command.agreement(),
                caller,
                (agreement, open) ->
                        agreement.correct(
                                withdrawn(agreement.deal(), command.milestone()),
                                open,
                                caller.actor(),
                                command.reason()));
    }

    private static Delivery withdrawn(Deal deal, String milestone) {
        Delivery was =
                deal.delivered(milestone)
                        .orElseThrow(() -> new AgreementRejected(new NoSuchDelivery(milestone)));
        return new Delivery(milestone, Money.zero(was.amount().currency()), was.on());
    }

    private Receipt log(LogTime command, Caller caller) {
        return decide(
                command.agreement(),
                caller,
                (agreement, open) ->
                        agreement.deliver(
                                agreement
                                        .deal()
                                        .time(command.entry(), command.hours(), command.on()),
                                open,
                                caller.actor()));
    }

    private Receipt correct(CorrectTime command, Caller caller) {
        return decide(
                command.agreement(),
                caller,
                (agreement, open) ->
                        agreement.correct(
                                corrected(agreement.deal(), command),
                                open,
                                caller.actor(),
                                command.reason()));
    }

    private static Delivery corrected(Deal deal, CorrectTime command) {
        return command.hours()
                .map(hours -> deal.time(command.entry(), hours, command.on()))
                .orElseGet(() -> withdrawn(deal, command.entry()));
    }

    private Receipt decide(
            AgreementId id,
            Caller caller,
            BiFunction<ExistingAgreement, LocalDate, List<AgreementEvent>> decision) {
        return aggregates.decide(
                AGREEMENT,
                id.value(),
                new ExpectedVersion.Any(),
                state -> {
                    ExistingAgreement agreement = state.existing(id);
                    LocalDate open = agreement.deal().firstOpenOn(closing.of(caller.tenant()));
                    return decision.apply(agreement, open);
                });
    }
}
