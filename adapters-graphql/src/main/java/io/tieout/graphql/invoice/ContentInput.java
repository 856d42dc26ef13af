package io.tieout.graphql.invoice;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.graphql.money.CurrencyInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice is to say. The input of {@code draftInvoice}, and most of {@code reviseInvoice}.
 */
public record ContentInput(
        String accountId,
        String number,
        String currency,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        List<InvoiceLineInput> lines,
        @Nullable DiscountInput discount,
        @Nullable String memo,
        @Nullable String department) {

    /**
     * the content as the domain takes it
     *
     * @throws InputRefused a value makes no sense
     */
    public InvoiceContent read(AccountViews accounts, Viewer viewer) {
        AccountId account = InputIds.account(accountId, "accountId");
        return new InvoiceContent(
                account,
                number,
                CurrencyInput.read(currency, "currency"),
                issuedOn,
                dueOn == null ? dueByTerms(accounts, viewer, account) : dueOn,
                readLines(),
                DiscountInput.read(discount),
                memo == null ? "" : memo,
                department == null ? "" : department);
    }

    private List<InvoiceLine> readLines() {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).read("lines." + i))
                .toList();
    }

    private LocalDate dueByTerms(AccountViews accounts, Viewer viewer, AccountId account) {
        return accounts.find(viewer, account)
                .map(AccountView::termDays)
                .map(issuedOn::plusDays)
                .orElseThrow(() ->
                        new InputRefused(
                                InputCode.ACCOUNT_NOT_FOUND,
                                "accountId",
                                "there is no account '" + accountId + "'; open it first"));
    }
}
