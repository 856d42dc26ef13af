package io.tieout.persistence.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.persistence.fixture.Golden;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A changed byte here is a changed database: old rows must stay readable. */
class WorkJsonTest {

    private static final InvoiceId INVOICE =
            new InvoiceId(UUID.fromString("0190a000-0000-7000-8000-0000000000b1"));

    static Stream<Work> works() {
        return Stream.of(
                new Work.TestConnection(),
                new Work.PushInvoice(INVOICE, DocumentFixture.aDocument()),
                new Work.VoidInvoice(INVOICE, "145", "3"),
                new Work.RefreshReferences());
    }

    @ParameterizedTest
    @MethodSource("works")
    void theStoredFormOfWorkNeverChanges(Work work) {
        var golden = Golden.text("operation/" + work.kind() + ".json");

        assertThat(WorkJson.write(work).data()).isEqualTo(golden);
        assertThat(WorkJson.read(JSONB.valueOf(golden))).isEqualTo(work);
    }

    @Test
    void aRowOfTheFirstDaysIsStillRead() {
        var golden = Golden.text("operation/PUSH_INVOICE.first.json");

        assertThat(WorkJson.read(JSONB.valueOf(golden)))
                .isEqualTo(
                        new Work.PushInvoice(INVOICE, DocumentFixture.aDocumentOfTheFirstDays()));
    }
}
