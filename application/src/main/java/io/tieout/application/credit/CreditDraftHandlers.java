package io.tieout.application.credit;

import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.credit.CreditMemoCommand.ApplyCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.ApplyOnLanding;
import io.tieout.application.credit.CreditMemoCommand.DiscardCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.DraftCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.RejectCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.SubmitCreditMemo;
import io.tieout.application.refund.SaleRefunds;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditMemoRejected;
import io.tieout.domain.credit.CreditMemoRejection.CreditMemoNumberTaken;
import io.tieout.domain.credit.CreditMemoRejection.NotCreditable;
import io.tieout.domain.credit.Creditable;
import io.tieout.domain.credit.ExistingCreditMemo;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedInvoice;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What people order of a credit memo, all but its approval, and its way to its invoice. */
final class CreditDraftHandlers {

    private final Aggregates aggregates;
    private final CreditMemoViews credits;
    private final SaleRefunds refunds;
    private final TenantClock clock;

    CreditDraftHandlers(
            Aggregates aggregates,
            CreditMemoViews credits,
            SaleRefunds refunds,
            TenantClock clock) {
        this.aggregates = aggregates;
        this.credits = credits;
        this.refunds = refunds;
        this.clock = clock;
    }

    List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(DraftCreditMemo.class, this::draft),
                new Handling<>(SubmitCreditMemo.class, this::submit),
                new Handling<>(RejectCreditMemo.class, this::reject),
                new Handling<>(DiscardCreditMemo.class, this::discard),
                new Handling<>(ApplyCreditMemo.class, this::apply),
                new Handling<>(ApplyOnLanding.class, this::applyOnLanding));
    }

    private Receipt draft(DraftCreditMemo command, Caller caller) {
        CreditMemoId id = command.memo();
        refuseTakenNumber(command.order().number(), id);
        ExistingInvoice invoice = invoice(command.invoice());
        List<CreditMemoContent> taken =
                Stream.concat(
                                credits.takenOf(command.invoice(), id).stream(),
                                refunds.refunded(command.invoice(), caller).stream())
                        .toList();
        Creditable left = Creditable.of(invoice, taken);
        return aggregates.decide(
                CREDIT_MEMO,
                id.value(),
                new ExpectedVersion.Any(),
                memo -> memo.draft(id, left.credit(command.order()), caller.actor()));
    }

    private Receipt submit(SubmitCreditMemo command, Caller caller) {
        return decide(
                command.memo(), command.expectedVersion(), memo -> memo.submit(caller.actor()));
    }

    private Receipt reject(RejectCreditMemo command, Caller caller) {
        return decide(
                command.memo(),
                command.expectedVersion(),
                memo -> memo.sendBack(caller.actor(), command.reason()));
    }

    private Receipt discard(DiscardCreditMemo command, Caller caller) {
        return decide(
                command.memo(),
                command.expectedVersion(),
                memo -> memo.discard(caller.actor(), command.reason()));
    }

    private Receipt apply(ApplyCreditMemo command, Caller caller) {
        LocalDate today = clock.today(caller.tenant());
        return decide(
                command.memo(),
                new ExpectedVersion.Any(),
                memo ->
                        memo.apply(
                                command.order(),
                                landed(command.invoice().orElse(memo.content().invoice())),
                                command.amount(),
                                today));
    }

    private Receipt applyOnLanding(ApplyOnLanding command, Caller caller) {
        LocalDate today = clock.today(caller.tenant());
        return decide(
                command.memo(),
                new ExpectedVersion.Any(),
                memo ->
                        memo.applyOnLanding(
                                command.order(), invoice(memo.content().invoice()), today));
    }

    private LandedInvoice landed(InvoiceId id) {
        ExistingInvoice invoice = invoice(id);
        if (invoice instanceof LandedInvoice landed) {
            return landed;
        }
        throw new CreditMemoRejected(new NotCreditable(id, invoice.status()));
    }

    private ExistingInvoice invoice(InvoiceId id) {
        return aggregates.load(INVOICE, id.value()).existing(id);
    }

    private void refuseTakenNumber(String number, CreditMemoId own) {
        if (credits.holderOfNumber(number).filter(held -> !held.equals(own)).isPresent()) {
            throw new CreditMemoRejected(new CreditMemoNumberTaken(number));
        }
    }

    private Receipt decide(
            CreditMemoId id,
            ExpectedVersion expected,
            Function<ExistingCreditMemo, List<CreditMemoEvent>> decision) {
        return aggregates.decide(
                CREDIT_MEMO, id.value(), expected, memo -> decision.apply(memo.existing(id)));
    }
}
