package io.tieout.graphql.recorded;

import io.tieout.application.recorded.RecordedPaymentCommand.RecordPayment;
import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.recorded.Recording;
import io.tieout.domain.recorded.Recording.Settles;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The input of {@code recordPayment}. */
record RecordPaymentInput(
        String accountId,
        Channel processor,
        String reference,
        MoneyInput amount,
        @Nullable MoneyInput fee,
        LocalDate receivedOn,
        List<AllocationInput> allocations) {

    /** So much of one invoice, as a client sends it. */
    record AllocationInput(String invoiceId, MoneyInput amount) {

        Settles read(String field) {
            return new Settles(
                    InputIds.invoice(invoiceId, field + ".invoiceId"),
                    amount.read(field + ".amount"));
        }
    }

    RecordPayment command() {
        Money gross = amount.read("amount");
        return new RecordPayment(
                new Recording(
                        readReference(),
                        InputIds.account(accountId, "accountId"),
                        gross,
                        fee == null ? Money.zero(gross.currency()) : fee.read("fee"),
                        receivedOn,
                        IntStream.range(0, allocations.size())
                                .mapToObj(i -> allocations.get(i).read("allocations." + i))
                                .toList()));
    }

    private ProcessorReference readReference() {
        try {
            return new ProcessorReference(processor, reference);
        } catch (IllegalArgumentException refused) {
            throw InputRefused.because(refused, InputCode.INVALID_REFERENCE, "reference");
        }
    }
}
