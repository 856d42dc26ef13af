package io.tieout.domain.agreement;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import java.time.LocalDate;
import java.util.List;

/** It was cancelled: what is earned by then is still billed and recognised, nothing else. */
public record EndedAgreement(Deal deal) implements ExistingAgreement {

    @Override
    public String status() {
        return "cancelled";
    }

    @Override
    public List<AgreementEvent> approve(ActorId by) {
        return List.of();
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
        return new EndedAgreement(deal.after(event));
    }
}
