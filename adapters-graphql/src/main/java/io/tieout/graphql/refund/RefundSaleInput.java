package io.tieout.graphql.refund;

import io.tieout.domain.control.Act;
import io.tieout.graphql.credit.LineInput;
import io.tieout.graphql.order.InputIds;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The input of {@code refundSale}: which sale, how much of it, and where the money leaves. */
record RefundSaleInput(
        String invoiceId,
        String number,
        LocalDate paidOn,
        @Nullable List<LineInput> lines,
        String fromAccountId,
        String reason) {

    Act act() {
        return new Act.RefundSale(
                InputIds.invoice(invoiceId, "invoiceId"),
                number,
                paidOn,
                LineInput.selection(lines),
                fromAccountId);
    }
}
