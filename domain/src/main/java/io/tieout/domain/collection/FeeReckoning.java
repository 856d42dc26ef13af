package io.tieout.domain.collection;

import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeBase;
import io.tieout.domain.latefee.FeeCaps;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.latefee.LateFees;
import io.tieout.domain.latefee.OverdueInvoice;
import io.tieout.domain.latefee.OwedHistory;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fees that an invoice calls for, from what was owed day by day as it is known today. */
final class FeeReckoning {

    private final Facts facts;
    private final FeeCaps caps;
    private final List<LocalDate> days;

    /** one set of positions serves all invoices that fell due under the same rules */
    private final IdentityHashMap<CollectionRules, Map<LocalDate, List<Position>>> positions =
            new IdentityHashMap<>();

    private final IdentityHashMap<CollectionRules, Map<Debt, List<OwedHistory.From>>> histories =
            new IdentityHashMap<>();

    FeeReckoning(Facts facts, FeeCaps caps) {
        this.facts = facts;
        this.caps = caps;
        this.days = facts.days().distinct().sorted().toList();
    }

    /** whether it reckons with these, whatever was done */
    boolean isOf(Facts others) {
        return facts.owed().equals(others.owed())
                && facts.pauses().equals(others.pauses())
                && facts.said().equals(others.said());
    }

    /** none if the rules name no fee in the currency */
    List<LateFee> of(Debt debt, CollectionRules rules, LocalDate firstDay, LocalDate lastDay) {
        return rules.fees(facts.debtor().currency())
                .map(terms ->
                        LateFees.of(overdue(debt, rules, lastDay), terms, caps, firstDay, lastDay))
                .orElse(List.of());
    }

    private OverdueInvoice overdue(Debt debt, CollectionRules rules, LocalDate lastDay) {
        List<OwedHistory.From> all =
                histories
                        .computeIfAbsent(rules, _ -> new HashMap<>())
                        .computeIfAbsent(debt, _ -> history(debt, rules));
        List<OwedHistory.From> changes =
                all.stream().filter(each -> !each.on().isAfter(lastDay)).toList();
        return new OverdueInvoice(
                debt.issuedOn(),
                debt.dueOn(),
                debt.basis(),
                facts.debtor().venue(),
                new OwedHistory(changes.isEmpty() ? all.subList(0, 1) : changes));
    }

    /** what was owed from the first day past due on, at each change */
    private List<OwedHistory.From> history(Debt debt, CollectionRules rules) {
        Set<InvoiceId> fees =
                facts.owed().debts().stream()
                        .filter(each ->
                                each.origin().equals(new Debt.Origin.LateFee(debt.invoice())))
                        .map(Debt::invoice)
                        .collect(Collectors.toSet());
        LocalDate begin = debt.dueOn().plusDays(1);
        return Stream.concat(Stream.of(begin), days.stream())
                .filter(day -> !day.isBefore(begin))
                .distinct()
                .map(day -> new OwedHistory.From(day, base(debt, rules, fees, day)))
                .toList();
    }

    private FeeBase base(Debt debt, CollectionRules rules, Set<InvoiceId> fees, LocalDate day) {
        Position position =
                positions
                        .computeIfAbsent(rules, _ -> new HashMap<>())
                        .computeIfAbsent(day, _ -> Positions.dated(facts, rules, day))
                        .stream()
                        .filter(each -> each.debt().equals(debt))
                        .findFirst()
                        .orElseThrow();
        boolean isOnHold = Pauses.hold(facts.pauses(), day).isPresent();
        return new FeeBase(
                debt.total(),
                debt.tax(),
                position.open(),
                isOnHold ? position.open() : position.heldBack(),
                position.covered(),
                paid(fees, day));
    }

    private Money paid(Set<InvoiceId> fees, LocalDate day) {
        Money none = Money.zero(facts.debtor().currency());
        Money paid =
                facts.owed().clearings().stream()
                        .filter(clearing -> fees.contains(clearing.invoice()))
                        .filter(clearing -> !clearing.on().isAfter(day))
                        .map(Clearing::amount)
                        .reduce(none, Money::plus);
        return paid.isNegative() ? none : paid;
    }
}
