package io.tieout.graphql.refund;

import io.tieout.domain.control.Act;
import io.tieout.domain.credit.CreditOrder.Selection;
import io.tieout.graphql.credit.LineInput;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The input of {@code refundSale}: which sale, how much of it, and where the money leaves. */
record RefundSaleInput(
        String invoiceId,
        String number,
        LocalDate paidOn,
        @Nullable List<LineInput> lines,
        @Nullable MoneyInput amount,
        String fromAccountId,
        String reason) {

    Act act() {
        return new Act.RefundSale(
                InputIds.invoice(invoiceId, "invoiceId"),
                number,
                paidOn,
                selection(),
                fromAccountId);
    }

    private Selection selection() {
        if (amount == null) {
            return LineInput.selection(lines);
        }
        if (lines != null) {
            throw new InputRefused(
                    InputCode.INVALID_AMOUNT,
                    "amount",
                    "a refund names lines or an amount, got both; leave one of them out");
        }
        return new Selection.Share(amount.read("amount"));
    }
}
