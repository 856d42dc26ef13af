package io.tieout.graphql.credit;

import io.tieout.application.credit.CreditMemoCommand.ApplyCreditMemo;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputIds;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The input of {@code applyCreditMemo}: which, to which invoice, how much. */
record ApplyCreditMemoInput(
        String creditMemoId, @Nullable String invoiceId, @Nullable MoneyInput amount) {

    ApplyCreditMemo command(UUID order) {
        return new ApplyCreditMemo(
                InputIds.creditMemo(creditMemoId, "creditMemoId"),
                order,
                Optional.ofNullable(invoiceId).map(id -> InputIds.invoice(id, "invoiceId")),
                Optional.ofNullable(amount).map(money -> money.read("amount")));
    }
}
