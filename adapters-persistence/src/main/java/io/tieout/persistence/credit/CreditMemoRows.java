package io.tieout.persistence.credit;

import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.credit.CreditMemoViews.Status;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditedLine;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Verdict;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.invoice.LinesJson;
import io.tieout.persistence.jooq.tables.records.CreditMemoViewRecord;
import io.tieout.persistence.policy.SignaturesJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a stored row back as the credit memo that people see. */
public final class CreditMemoRows {

    private CreditMemoRows() {}

    static CreditMemoView view(CreditMemoViewRecord row) {
        var currency = new Currency(row.getCurrency());
        return new CreditMemoView(
                new CreditMemoId(row.getMemoId()),
                row.getVersion(),
                Status.valueOf(row.getStatus()),
                content(row),
                Money.ofMinor(row.getChargedMinor(), currency),
                Money.ofMinor(row.getLeftMinor(), currency),
                Money.ofMinor(row.getCancelledMinor(), currency),
                Objects.requireNonNullElse(row.getDocumentId(), ""),
                row.getDocumentNumber(),
                Optional.ofNullable(row.getVerdict()).map(Verdict::valueOf),
                row.getLastProblem(),
                List.of(row.getMakers()),
                row.getApprovedBy(),
                SignaturesJson.read(row.getSignatures(), row.getApprovedBy()),
                row.getDraftedAt(),
                row.getChangedAt());
    }

    public static CreditMemoContent content(CreditMemoViewRecord row) {
        var currency = new Currency(row.getCurrency());
        return new CreditMemoContent(
                new InvoiceId(row.getInvoiceId()),
                new AccountId(row.getAccountId()),
                row.getNumber(),
                currency,
                row.getIssuedOn(),
                lines(row, currency),
                Money.ofMinor(row.getDiscountMinor(), currency),
                row.getMemo(),
                row.getReason(),
                row.getAppliesOnLanding());
    }

    private static List<CreditedLine> lines(CreditMemoViewRecord row, Currency currency) {
        var lines = LinesJson.lines(row.getLines(), currency);
        var amounts = LinesJson.amounts(row.getLines(), currency);
        var positions = row.getPositions();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new CreditedLine(positions[i], lines.get(i), amounts.get(i)))
                .toList();
    }
}
