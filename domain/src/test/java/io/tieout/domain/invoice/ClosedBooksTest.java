package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.aPushedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.refused;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.tieout.domain.invoice.InvoiceRejection.CannotVoid;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosedBooksTest {

    @Test
    void whatIsDatedBehindTheClosedBooksMayBeVoided() {
        assertThatNoException()
                .isThrownBy(() ->
                        ClosedBooks.demandVoidable(
                                aPushedInvoice(), Optional.of(ISSUED_ON.minusDays(1))));
        assertThatNoException()
                .isThrownBy(() -> ClosedBooks.demandVoidable(aPushedInvoice(), Optional.empty()));
    }

    @Test
    void whatIsDatedOnTheLastClosedDayStaysAsItStands() {
        refused(
                () -> ClosedBooks.demandVoidable(aPushedInvoice(), Optional.of(ISSUED_ON)),
                new CannotVoid(
                        "pushed and dated 2026-03-01",
                        "the books are closed through 2026-03-01; credit it with draftCreditMemo"
                                + " instead"));
    }
}
