package io.tieout.qbo.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.qbo.mark.MarkedDocuments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A payment that was recorded here, as QuickBooks takes it: gross, on the processor's account. */
@JsonNaming(UpperCamelCaseStrategy.class)
record PaymentBody(
        Reference customerRef,
        Reference currencyRef,
        LocalDate txnDate,
        BigDecimal totalAmt,
        String paymentRefNum,
        Reference depositToAccountRef,
        List<Line> line,
        String privateNote) {

    /** Points at a record. */
    record Reference(@JsonProperty("value") String value) {}

    /** So much of one invoice. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Line(BigDecimal amount, List<Link> linkedTxn) {

        static Line of(Money amount, String invoice) {
            return new Line(amount.toDecimal(), List.of(new Link(invoice, "Invoice")));
        }
    }

    /** Names one document. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Link(String txnId, String txnType) {}

    static PaymentBody of(RecordedPaymentId id, Booking booking) {
        return new PaymentBody(
                new Reference(booking.customer().externalId()),
                new Reference(booking.gross().currency().code()),
                booking.receivedOn(),
                booking.gross().toDecimal(),
                booking.reference(),
                new Reference(booking.depositTo().id()),
                booking.lines().stream()
                        .map(line -> Line.of(line.amount(), line.document().externalId()))
                        .toList(),
                MarkedDocuments.markOf(id.value()));
    }
}
