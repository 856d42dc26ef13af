package io.tieout.application.feeinvoice;

import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.feeinvoice.FeeInvoiceCommand.LowerFeeInvoice;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.credit.Creditable;
import io.tieout.domain.credit.ExistingCreditMemo;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.invoice.Approved;
import io.tieout.domain.invoice.AwaitingSecond;
import io.tieout.domain.invoice.Draft;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Submitted;
import io.tieout.domain.invoice.Voided;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Brings the invoice of a fee down to what is still charged, and never up. What landed is credited
 * by a credit memo that waits for an approver like any other.
 */
public final class FeeLoweringHandler implements CommandHandler<LowerFeeInvoice> {

    private final Aggregates aggregates;
    private final CreditMemoViews credits;
    private final TenantClock clock;

    public FeeLoweringHandler(Aggregates aggregates, CreditMemoViews credits, TenantClock clock) {
        this.aggregates = aggregates;
        this.credits = credits;
        this.clock = clock;
    }

    @Override
    public Class<LowerFeeInvoice> handles() {
        return LowerFeeInvoice.class;
    }

    @Override
    public Receipt handle(LowerFeeInvoice command, Caller caller) {
        InvoiceId id = command.invoice().id();
        Invoice present = aggregates.load(INVOICE, id.value());
        if (present instanceof LandedInvoice landed && !(landed instanceof Voiding)) {
            credit(landed, command, caller);
        }
        return aggregates.decide(
                INVOICE,
                id.value(),
                new ExpectedVersion.Any(),
                invoice ->
                        invoice instanceof ExistingInvoice existing
                                ? lower(existing, command, caller)
                                : List.of());
    }

    private List<InvoiceEvent> lower(
            ExistingInvoice invoice, LowerFeeInvoice command, Caller caller) {
        Money left = left(invoice, command).amount();
        if (!invoice.totals().total().exceeds(left)) {
            return List.of();
        }
        return switch (invoice) {
            case Draft draft ->
                    left.isPositive()
                            ? draft.revise(less(draft, left), left.currency(), caller.actor())
                            : draft.requestVoid(caller.actor(), command.reason());
            case Submitted submitted -> waiting(submitted, left, command, caller);
            case AwaitingSecond signed -> waiting(signed, left, command, caller);
            case Approved _, LandedInvoice _, Voided _ -> List.of();
        };
    }

    /** whoever was asked to approve it is asked for less, or for nothing */
    private static List<InvoiceEvent> waiting(
            ExistingInvoice invoice, Money left, LowerFeeInvoice command, Caller caller) {
        return left.isPositive()
                ? invoice.correct(
                        less(invoice, left), left.currency(), caller.actor(), command.reason())
                : invoice.requestVoid(caller.actor(), command.reason());
    }

    private void credit(LandedInvoice invoice, LowerFeeInvoice command, Caller caller) {
        FeeInvoice fee = command.invoice();
        FeesLeft left = left(invoice, command);
        CreditMemoId id = new CreditMemoId(fee.creditId(left.timesTakenBack()));
        List<CreditMemoContent> taken = credits.takenOf(fee.id(), id);
        Money standing =
                taken.stream()
                        .map(CreditMemoContent::total)
                        .reduce(invoice.totals().total(), Money::minus);
        boolean wasDrafted = aggregates.load(CREDIT_MEMO, id.value()) instanceof ExistingCreditMemo;
        if (!wasDrafted && standing.exceeds(left.amount())) {
            CreditOrder order =
                    new CreditOrder(
                            fee.creditNumber(left.timesTakenBack()),
                            day(invoice, caller),
                            new CreditOrder.Selection.Lines(
                                    List.of(
                                            new CreditOrder.Part.Worth(
                                                    0, standing.minus(left.amount())))),
                            command.reason(),
                            true);
            draft(id, Creditable.of(invoice, taken).credit(order), caller);
        }
    }

    private LocalDate day(LandedInvoice invoice, Caller caller) {
        LocalDate today = clock.today(caller.tenant());
        LocalDate issuedOn = invoice.content().issuedOn();
        return today.isBefore(issuedOn) ? issuedOn : today;
    }

    private void draft(CreditMemoId id, CreditMemoContent content, Caller caller) {
        aggregates.decide(
                CREDIT_MEMO,
                id.value(),
                new ExpectedVersion.Any(),
                memo -> memo.draft(id, content, caller.actor()));
        aggregates.decide(
                CREDIT_MEMO,
                id.value(),
                new ExpectedVersion.Any(),
                memo -> memo.existing(id).submit(caller.actor()));
    }

    private FeesLeft left(ExistingInvoice invoice, LowerFeeInvoice command) {
        return FeesLeft.of(aggregates, command.invoice(), invoice.content().currency());
    }

    private static InvoiceContent less(ExistingInvoice invoice, Money left) {
        return FeeInvoice.lowered(invoice.content(), left);
    }
}
