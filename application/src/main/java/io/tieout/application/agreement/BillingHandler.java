package io.tieout.application.agreement;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.agreement.AgreementKind.AGREEMENT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.agreement.AgreementCommand.BillAgreement;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.account.Profile;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.AgreementTerms;
import io.tieout.domain.agreement.ExistingAgreement;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.ledger.PostingDay;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.revenue.BillingDraft;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Drafts the invoices that are due under an agreement, each once: what it bills names it. They are
 * drafts like any other, for somebody to submit and somebody else to approve.
 */
public final class BillingHandler implements CommandHandler<BillAgreement> {

    /** digits of an agreement's id that its invoices' numbers begin with */
    private static final int DIGITS = 8;

    private final Aggregates aggregates;
    private final LastClosedDay closing;
    private final TenantClock clock;

    public BillingHandler(Aggregates aggregates, LastClosedDay closing, TenantClock clock) {
        this.aggregates = aggregates;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public Class<BillAgreement> handles() {
        return BillAgreement.class;
    }

    @Override
    public Receipt handle(BillAgreement command, Caller caller) {
        AgreementId id = command.agreement();
        ExistingAgreement agreement = aggregates.load(AGREEMENT, id.value()).existing(id);
        int number = agreement.deal().drafted().size();
        for (BillingDraft draft : agreement.due(clock.today(caller.tenant()))) {
            number++;
            draft(agreement, draft, number, caller);
        }
        return aggregates.decide(AGREEMENT, id.value(), new ExpectedVersion.Any(), _ -> List.of());
    }

    private void draft(ExistingAgreement agreement, BillingDraft due, int number, Caller caller) {
        AgreementId id = agreement.deal().id();
        InvoiceId invoice = invoiceOf(id, due);
        AgreementTerms terms = agreement.deal().terms();
        Profile payer =
                aggregates
                        .load(ACCOUNT, terms.account().value())
                        .existing(terms.account())
                        .profile();
        LocalDate issuedOn = PostingDay.of(due.issuedOn(), closing.of(caller.tenant())).on();
        InvoiceContent content =
                new InvoiceContent(
                        terms.account(),
                        numberOf(id, number),
                        payer.currency(),
                        issuedOn,
                        issuedOn.plusDays(payer.termDays()),
                        List.of(line(terms, due)),
                        new Discount.None(),
                        "",
                        "");
        aggregates.decide(
                INVOICE,
                invoice.value(),
                new ExpectedVersion.Any(),
                state -> state.draft(invoice, content, payer.currency(), caller.actor()));
        aggregates.decide(
                AGREEMENT,
                id.value(),
                new ExpectedVersion.Any(),
                state -> state.existing(id).billed(invoice, due));
    }

    private static InvoiceLine line(AgreementTerms terms, BillingDraft due) {
        return new InvoiceLine(
                terms.description(),
                terms.product(),
                Quantity.of("1"),
                due.amount(),
                new ServicePeriod.Between(due.servedFrom(), due.servedTo()),
                terms.taxCode(),
                terms.className());
    }

    private static InvoiceId invoiceOf(AgreementId agreement, BillingDraft due) {
        String name = "billing:" + agreement.value() + ":" + due.keys().getFirst();
        return new InvoiceId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** the last digits of an id are random; the first only tell the time */
    private static String numberOf(AgreementId agreement, int number) {
        String digits = agreement.value().toString().replace("-", "");
        return "AG-"
                + digits.substring(digits.length() - DIGITS).toUpperCase(Locale.ROOT)
                + "-"
                + number;
    }
}
