package io.tieout.domain.agreement;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementEvent.EntryAmended;
import io.tieout.domain.agreement.AgreementEvent.EntryLanded;
import io.tieout.domain.agreement.AgreementEvent.EntryRefused;
import io.tieout.domain.agreement.AgreementEvent.PeriodBilled;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.agreement.AgreementRejection.EntryDoesNotFit;
import io.tieout.domain.agreement.AgreementRejection.NoSuchDelivery;
import io.tieout.domain.agreement.AgreementRejection.WrongKindOfWork;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.BillingSchedule;
import io.tieout.domain.revenue.BillingTerms;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.EntryMove;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import io.tieout.domain.revenue.Schedule;
import io.tieout.domain.revenue.Slice;
import io.tieout.domain.revenue.Treatment;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What is agreed, and how far it has come.
 *
 * @param billing what is due, from which {@code drafted} says what was drafted
 * @param deliveries what was accepted or worked, as it counts now
 * @param posted where it stood when a month was last recognised
 * @param months those that are recognised, in order
 */
public record Deal(
        AgreementId id,
        AgreementTerms terms,
        Schedule schedule,
        BillingTerms billing,
        List<BillingDraft> drafted,
        List<Delivery> deliveries,
        Position posted,
        List<PostedMonth> months) {

    /** behind the last day of any agreement */
    private static final LocalDate FAR_OFF = LocalDate.of(9999, 12, 31);

    public Deal {
        drafted = List.copyOf(drafted);
        deliveries = List.copyOf(deliveries);
        months = List.copyOf(months);
    }

    static Deal agreed(
            AgreementId id, AgreementTerms terms, Schedule schedule, BillingTerms billing) {
        Money nothing = Money.zero(schedule.currency());
        return new Deal(
                id,
                terms,
                schedule,
                billing,
                List.of(),
                List.of(),
                new Position(nothing, nothing),
                List.of());
    }

    /** the first day that is neither in a posted month nor in closed books */
    public LocalDate firstOpenOn(Optional<LocalDate> closedThrough) {
        LocalDate closed = closedThrough.map(day -> day.plusDays(1)).orElse(LocalDate.EPOCH);
        LocalDate unposted = postedThrough().map(day -> day.plusDays(1)).orElse(LocalDate.EPOCH);
        return closed.isAfter(unposted) ? closed : unposted;
    }

    /** the last day of the last month that is recognised */
    public Optional<LocalDate> postedThrough() {
        return months.isEmpty() ? Optional.empty() : Optional.of(months.getLast().lastOn());
    }

    /** the first day on which something is earned that no month posted; empty while nothing is */
    public Optional<LocalDate> nextEarnedOn() {
        return postedThrough()
                .map(through ->
                        schedule.earnedBy(through).equals(posted.recognised())
                                ? schedule.nextOn(through)
                                : Optional.of(through.plusDays(1)))
                .orElseGet(schedule::firstOn);
    }

    /**
     * its schedule after a change
     *
     * @throws AgreementRejected such a change means nothing to what is sold
     * @throws io.tieout.domain.revenue.RevenueRejected the change is out of order
     */
    public Schedule treated(Change change, LocalDate firstOpenOn) {
        AgreementRules.check(terms, change);
        return Treatment.of(schedule, change, firstOpenOn);
    }

    /** what was drafted so far */
    public Money draftedAmount() {
        return drafted.stream()
                .map(BillingDraft::amount)
                .reduce(Money.zero(schedule.currency()), Money::plus);
    }

    /**
     * a milestone as accepted on that day, for what is pending of it
     *
     * @throws AgreementRejected there is none of that name
     */
    public Delivery milestone(String what, LocalDate on) {
        if (!(terms.scope() instanceof Scope.Milestones)) {
            throw new AgreementRejected(
                    new WrongKindOfWork("accept a milestone", AgreementRules.kind(terms)));
        }
        Money amount =
                delivered(what)
                        .map(Delivery::amount)
                        .filter(Money::isPositive)
                        .or(() -> schedule.pending(what).map(Slice.Pending::amount))
                        .orElseThrow(() -> new AgreementRejected(new NoSuchDelivery(what)));
        return new Delivery(what, amount, on);
    }

    /**
     * hours of work by what they cost
     *
     * @throws AgreementRejected it is sold otherwise
     */
    public Delivery time(String entry, Quantity hours, LocalDate on) {
        if (terms.scope() instanceof Scope.TimeAndMaterials(_, var rate)) {
            return new Delivery(entry, rate.times(hours, RoundingMode.HALF_UP).money(), on);
        }
        throw new AgreementRejected(
                new WrongKindOfWork("log " + hours + " hours", AgreementRules.kind(terms)));
    }

    public Optional<Delivery> delivered(String what) {
        return deliveries.stream().filter(known -> known.what().equals(what)).findFirst();
    }

    /** the part of the price that a delivery draws on */
    String pendingName(Delivery delivery) {
        return terms.scope() instanceof Scope.TimeAndMaterials
                ? Scope.TimeAndMaterials.TIME
                : delivery.what();
    }

    /** what is taken back and what counts instead, as a pair on open days */
    Schedule corrected(Delivery was, Delivery now, LocalDate firstOpenOn) {
        String name = pendingName(was);
        Schedule without =
                was.amount().isZero()
                        ? schedule
                        : Treatment.of(
                                schedule,
                                new Change.TakenBack(name, was.amount(), was.on()),
                                firstOpenOn);
        return now.amount().isZero()
                ? without
                : Treatment.of(
                        without, new Change.Delivered(name, now.amount(), now.on()), firstOpenOn);
    }

    /** the day on which the next invoice is due to be drafted; empty for none */
    public Optional<LocalDate> nextDueOn() {
        return due(FAR_OFF).stream().map(BillingDraft::issuedOn).findFirst();
    }

    HashSet<String> draftedKeys() {
        var keys = new HashSet<String>();
        drafted.forEach(draft -> keys.addAll(draft.keys()));
        return keys;
    }

    List<BillingDraft> due(LocalDate today) {
        return BillingSchedule.due(billing, today, draftedKeys());
    }

    List<AgreementEvent> billed(InvoiceId invoice, BillingDraft draft) {
        if (!Collections.disjoint(draftedKeys(), draft.keys())) {
            return List.of();
        }
        return List.of(new PeriodBilled(id, invoice, draft, Rebilling.renewed(this, draft)));
    }

    List<AgreementEvent> recognise(
            LocalDate lastOn,
            Position after,
            MonthWorth worth,
            ExportedEntry entry,
            ActorId askedBy,
            ActorId by) {
        if (postedThrough().filter(through -> !lastOn.isAfter(through)).isPresent()) {
            return List.of();
        }
        return List.of(
                new RevenueRecognised(
                        id,
                        terms.account(),
                        lastOn,
                        posted,
                        after,
                        terms.className(),
                        entry,
                        askedBy,
                        by,
                        worth));
    }

    List<AgreementEvent> landed(LocalDate lastOn, DocumentLink document) {
        PostedMonth month = month(lastOn);
        boolean isKnown = month.documentId().equals(document.externalId());
        return month.status() == EntryStatus.POSTED && isKnown
                ? List.of()
                : List.of(new EntryLanded(id, lastOn, document));
    }

    List<AgreementEvent> refused(LocalDate lastOn, String reason) {
        return month(lastOn).status() == EntryStatus.POSTING
                ? List.of(new EntryRefused(id, lastOn, reason))
                : List.of();
    }

    List<AgreementEvent> amendEntry(
            LocalDate lastOn, EntryMove was, EntryMove now, ActorId by, String reason) {
        if (was.equals(now)) {
            return List.of();
        }
        Position after =
                new Position(
                        posted.billed(),
                        posted.recognised().plus(now.recognised()).minus(was.recognised()));
        Money moved = now.unbilled().minus(was.unbilled());
        Money fitting = after.unbilled().minus(posted.unbilled());
        if (!moved.equals(fitting)) {
            throw new AgreementRejected(
                    new EntryDoesNotFit(month(lastOn).lastOn(), moved, fitting));
        }
        return List.of(
                new EntryAmended(
                        id,
                        terms.account(),
                        lastOn,
                        terms.className(),
                        was,
                        now,
                        after,
                        by,
                        reason));
    }

    /** the month that ends on that day, which is recognised */
    public PostedMonth month(LocalDate lastOn) {
        return months.stream()
                .filter(month -> month.lastOn().equals(lastOn))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "nothing is recognised through " + lastOn + " of " + id));
    }

    Deal after(AgreementEvent event) {
        return Evolution.of(this, event);
    }
}
