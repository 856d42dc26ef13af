package io.tieout.bootstrap.faults.history;

import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.flood.Billing;
import io.tieout.bootstrap.faults.flood.Company;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Holds what is owed, what is free and what settles nothing against the books. */
final class LivesJudgement {

    private static final Currency USD = new Currency("USD");

    private final TwinAdmin twin;
    private final InvoiceViews invoices;
    private final PaymentViews payments;
    private final CreditMemoViews credits;
    private final FaultReport.Draft draft;

    LivesJudgement(
            TwinAdmin twin,
            InvoiceViews invoices,
            PaymentViews payments,
            CreditMemoViews credits,
            FaultReport.Draft draft) {
        this.twin = twin;
        this.invoices = invoices;
        this.payments = payments;
        this.credits = credits;
        this.draft = draft;
    }

    /** the payments that the books of one company hold */
    int judge(Company company, Billing billing, ConnectionId books) {
        twin.records(company.realm(), "Invoice")
                .forEach(document -> judgeInvoice(company, billing, document));
        twin.records(company.realm(), "CreditMemo").forEach(memo -> judgeMemo(company, memo));
        JsonNode there = twin.records(company.realm(), "Payment");
        there.forEach(payment -> judgePayment(company, books, payment));
        return there.size();
    }

    private void judgeInvoice(Company company, Billing billing, JsonNode document) {
        String id = document.path("Id").asString();
        Optional<InvoiceView> ours =
                invoices.find(
                        company.viewer(), billing.invoice(document.path("DocNumber").asString()));
        draft.expect(
                "what is owed for invoice " + id + " of " + company,
                Optional.of(money(document, "Balance")),
                ours.map(InvoiceView::balance));
    }

    private void judgeMemo(Company company, JsonNode memo) {
        String id = memo.path("Id").asString();
        draft.expect(
                "what is free of credit memo " + id + " of " + company,
                Optional.of(money(memo, "Balance")),
                credits.byDocument(company.viewer(), id)
                        .flatMap(ours -> credits.find(company.viewer(), ours))
                        .map(CreditMemoView::left));
    }

    private void judgePayment(Company company, ConnectionId books, JsonNode payment) {
        String id = payment.path("Id").asString();
        String where = "payment " + id + " of " + company;
        Optional<PaymentView> ours =
                payments.find(company.viewer(), PaymentId.of(new DocumentLink(books, id)));
        draft.expect(
                        "the money of " + where,
                        money(payment, "TotalAmt"),
                        ours.map(view -> view.total().minus(view.credit())).orElse(Money.zero(USD)))
                .expect(
                        "what settles nothing of " + where,
                        money(payment, "UnappliedAmt"),
                        ours.map(view ->
                                        view.unapplied().plus(view.credited()).plus(view.ignored()))
                                .orElse(Money.zero(USD)));
    }

    private static Money money(JsonNode record, String field) {
        BigDecimal amount = record.path(field).asDecimal(BigDecimal.ZERO);
        return Money.of(amount.setScale(2).toPlainString(), USD);
    }
}
