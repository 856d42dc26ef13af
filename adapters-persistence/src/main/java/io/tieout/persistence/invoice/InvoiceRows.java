package io.tieout.persistence.invoice;

import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.LandingView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.jooq.tables.records.InvoiceViewRecord;
import io.tieout.persistence.policy.SignaturesJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads a stored row back as the invoice that people see. */
public final class InvoiceRows {

    private InvoiceRows() {}

    static InvoiceView view(InvoiceViewRecord row) {
        var currency = new Currency(row.getCurrency());
        return new InvoiceView(
                new InvoiceId(row.getInvoiceId()),
                row.getVersion(),
                Status.valueOf(row.getStatus()),
                content(row, currency),
                totals(row, currency),
                Money.ofMinor(row.getBalanceMinor(), currency),
                Objects.requireNonNullElse(row.getDocumentId(), ""),
                row.getDocumentNumber(),
                row.getLastProblem(),
                List.of(row.getMakers()),
                row.getApprovedBy(),
                SignaturesJson.read(row.getSignatures(), row.getApprovedBy()),
                landing(row, currency),
                row.getDraftedAt(),
                row.getChangedAt());
    }

    private static Optional<LandingView> landing(InvoiceViewRecord row, Currency currency) {
        if (row.getDocumentId() == null) {
            return Optional.empty();
        }
        var differences =
                Optional.ofNullable(row.getDifferences())
                        .map(LandedJson::read)
                        .orElseGet(() -> LandedJson.ofSentence(row.getLastProblem()));
        return Optional.of(
                LandingView.of(
                        differences,
                        row.getAcceptedBy(),
                        row.getAcceptedBecause(),
                        BookedJson.read(row.getBooked(), currency)));
    }

    public static InvoiceContent content(InvoiceViewRecord row, Currency currency) {
        return new InvoiceContent(
                new AccountId(row.getAccountId()),
                row.getNumber(),
                currency,
                row.getIssuedOn(),
                row.getDueOn(),
                LinesJson.lines(row.getLines(), currency),
                DiscountJson.read(row.getDiscount(), currency),
                row.getMemo(),
                row.getDepartment());
    }

    static Totals totals(InvoiceViewRecord row, Currency currency) {
        return new Totals(
                LinesJson.amounts(row.getLines(), currency),
                Money.ofMinor(row.getSubtotalMinor(), currency),
                Money.ofMinor(row.getDiscountMinor(), currency),
                Money.ofMinor(row.getTotalMinor(), currency));
    }
}
