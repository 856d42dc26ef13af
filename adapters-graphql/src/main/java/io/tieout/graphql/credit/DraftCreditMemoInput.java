package io.tieout.graphql.credit;

import io.tieout.application.credit.CreditMemoCommand.DraftCreditMemo;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.graphql.order.InputIds;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The input of {@code draftCreditMemo}: which invoice, and how much of it. */
record DraftCreditMemoInput(
        String invoiceId,
        String number,
        LocalDate issuedOn,
        @Nullable List<LineInput> lines,
        String reason,
        boolean appliesOnLanding) {

    DraftCreditMemo command(CreditMemoId memo) {
        return new DraftCreditMemo(
                memo,
                InputIds.invoice(invoiceId, "invoiceId"),
                new CreditOrder(
                        number, issuedOn, LineInput.selection(lines), reason, appliesOnLanding));
    }
}
