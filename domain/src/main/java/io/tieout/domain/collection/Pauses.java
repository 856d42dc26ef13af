package io.tieout.domain.collection;

import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Pause.Instalment;
import io.tieout.domain.collection.Pause.InstalmentPlan;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What pauses on a day. */
final class Pauses {

    private final List<Pause> standing;
    private final Balances balances;
    private final LocalDate day;

    /**
     * @param heardBy what the customer said later by themselves, and nobody accepted, is left out
     */
    Pauses(Facts facts, Balances balances, LocalDate day, Instant heardBy) {
        this.standing =
                Stream.concat(
                                facts.pauses().stream(),
                                facts.said().stream()
                                        .filter(said -> said.counts(day, heardBy))
                                        .map(Said::pause))
                        .filter(pause -> pause.span().covers(day))
                        .toList();
        this.balances = balances;
        this.day = day;
    }

    /** the hold that stands, if any */
    static Optional<WhyNot> hold(List<Pause> pauses, LocalDate day) {
        return holding(pauses, day).map(WhyNot.OnHold::new);
    }

    /** why the law forbids contact, if it does */
    static Optional<HoldKind> holding(List<Pause> pauses, LocalDate day) {
        return pauses.stream()
                .filter(pause -> pause.span().covers(day))
                .filter(Hold.class::isInstance)
                .findFirst()
                .map(hold -> ((Hold) hold).kind());
    }

    Money disputed(InvoiceId invoice, Money none) {
        return standing.stream()
                .map(pause -> disputed(pause, invoice, none))
                .reduce(none, Money::plus);
    }

    /** why an invoice is waited for, if it is */
    Optional<WhyNot> promised(InvoiceId invoice) {
        return standing.stream().flatMap(pause -> waits(pause, invoice).stream()).findFirst();
    }

    private Optional<WhyNot> waits(Pause pause, InvoiceId invoice) {
        return switch (pause) {
            case Promise(var invoices, var untilOn, _)
                    when (invoices.isEmpty() || invoices.contains(invoice))
                            && !day.isAfter(untilOn) ->
                    Optional.of(new WhyNot.Promised(untilOn));
            case InstalmentPlan plan when plan.invoices().contains(invoice) && isKept(plan) ->
                    Optional.of(new WhyNot.OnPlan());
            case Promise _, InstalmentPlan _, Dispute _, Hold _ -> Optional.empty();
        };
    }

    private static Money disputed(Pause pause, InvoiceId invoice, Money none) {
        return switch (pause) {
            case Dispute(var contested, var amount, _) when contested.equals(invoice) -> amount;
            case Dispute _, Promise _, InstalmentPlan _, Hold _ -> none;
        };
    }

    /** whether what fell due before today was paid since the plan began, and parts are to come */
    private boolean isKept(InstalmentPlan plan) {
        if (day.isAfter(plan.instalments().getLast().dueOn())) {
            return false;
        }
        List<Money> due =
                plan.instalments().stream()
                        .filter(each -> each.dueOn().isBefore(day))
                        .map(Instalment::amount)
                        .toList();
        if (due.isEmpty()) {
            return true;
        }
        Money paid =
                plan.invoices().stream()
                        .flatMap(each -> balances.of(each).stream())
                        .filter(clearing -> !clearing.on().isBefore(plan.span().fromOn()))
                        .map(Clearing::amount)
                        .reduce(Money.zero(due.getFirst().currency()), Money::plus);
        return !due.stream().reduce(Money::plus).orElseThrow().exceeds(paid);
    }
}
