package io.tieout.domain.agreement;

import io.tieout.domain.agreement.AgreementEvent.AgreementAmended;
import io.tieout.domain.agreement.AgreementEvent.AgreementCancelled;
import io.tieout.domain.agreement.AgreementEvent.WorkCorrected;
import io.tieout.domain.agreement.AgreementEvent.WorkDelivered;
import io.tieout.domain.agreement.AgreementRejection.DeliveredOtherwise;
import io.tieout.domain.agreement.AgreementRejection.NoSuchDelivery;
import io.tieout.domain.invoice.ContentRules;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.BillingTerms;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import io.tieout.domain.revenue.Schedule;
import io.tieout.domain.revenue.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** It is in force: earned by its schedule, billed by its terms, and open to change. */
public record RunningAgreement(Deal deal) implements ExistingAgreement {

    @Override
    public String status() {
        return "in force";
    }

    @Override
    public List<AgreementEvent> approve(ActorId by) {
        return List.of();
    }

    @Override
    public List<AgreementEvent> amend(
            Change change, LocalDate firstOpenOn, ActorId askedBy, ActorId by, String reason) {
        Schedule schedule = deal.treated(change, firstOpenOn);
        BillingTerms billing = Rebilling.after(deal, change, schedule);
        String why = ContentRules.reason(reason);
        if (change instanceof Change.Cancellation end) {
            return List.of(
                    new AgreementCancelled(
                            deal.id(), end, firstOpenOn, schedule, billing, askedBy, by, why));
        }
        return List.of(
                new AgreementAmended(
                        deal.id(), change, firstOpenOn, schedule, billing, askedBy, by, why));
    }

    @Override
    public List<AgreementEvent> deliver(Delivery delivery, LocalDate firstOpenOn, ActorId by) {
        Optional<Delivery> known = deal.delivered(delivery.what());
        if (known.filter(delivery::equals).isPresent()) {
            return List.of();
        }
        if (known.filter(was -> was.amount().isZero()).isPresent()) {
            return correct(delivery, firstOpenOn, by, "delivered again");
        }
        known.ifPresent(was -> {
            throw new AgreementRejected(
                    new DeliveredOtherwise(was.what(), was.amount().toString(), was.on()));
        });
        var change =
                new Change.Delivered(deal.pendingName(delivery), delivery.amount(), delivery.on());
        return List.of(
                new WorkDelivered(
                        deal.id(),
                        delivery,
                        Treatment.of(deal.schedule(), change, firstOpenOn),
                        Rebilling.with(deal, delivery),
                        by));
    }

    @Override
    public List<AgreementEvent> correct(
            Delivery now, LocalDate firstOpenOn, ActorId by, String reason) {
        Delivery was =
                deal.delivered(now.what())
                        .orElseThrow(() -> new AgreementRejected(new NoSuchDelivery(now.what())));
        if (was.equals(now)) {
            return List.of();
        }
        return List.of(
                new WorkCorrected(
                        deal.id(),
                        was,
                        now,
                        deal.corrected(was, now, firstOpenOn),
                        Rebilling.instead(deal, was, now),
                        by,
                        ContentRules.reason(reason)));
    }

    @Override
    public List<BillingDraft> due(LocalDate today) {
        return deal.due(today);
    }

    @Override
    public List<AgreementEvent> billed(InvoiceId invoice, BillingDraft draft) {
        return deal.billed(invoice, draft);
    }

    @Override
    public List<AgreementEvent> recognise(
            LocalDate lastOn,
            Position after,
            MonthWorth worth,
            ExportedEntry entry,
            ActorId askedBy,
            ActorId by) {
        return deal.recognise(lastOn, after, worth, entry, askedBy, by);
    }

    @Override
    public Agreement after(AgreementEvent event) {
        Deal now = deal.after(event);
        return event instanceof AgreementCancelled
                ? new EndedAgreement(now)
                : new RunningAgreement(now);
    }
}
