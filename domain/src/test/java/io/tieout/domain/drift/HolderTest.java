package io.tieout.domain.drift;

import static io.tieout.domain.drift.DriftExamples.ours;
import static io.tieout.domain.drift.DriftExamples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.recorded.RecordedPaymentId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HolderTest {

    private static final UUID FIVE = new UUID(0, 5);

    /** they are stored: another name would make a second drift of the same document */
    @Test
    void theDriftOfADocumentNeverChangesItsName() {
        named(Holder.of(new InvoiceId(FIVE)), "4d4ffb1b-5b95-3d20-b926-75d891194005");
        named(Holder.of(new CreditMemoId(FIVE)), "4d4ffb1b-5b95-3d20-b926-75d891194005");
        named(
                Holder.of(new AgreementId(FIVE), LocalDate.of(2026, 3, 31)),
                "8b70c3b1-9ac7-3546-a303-9eabfd91b736");
        named(Holder.of(new RecordedPaymentId(FIVE), 2), "7a9e484d-4c9b-3b3b-9736-17c1fb58b4ab");
        named(Holder.of(Holder.of(new InvoiceId(FIVE)), 2), "f241a78f-53a0-32a2-aa28-634b4e611e98");
    }

    @Test
    void aDocumentIsHeldAgainstItsOwnSideOnly() {
        var document = new OurDocument(new InvoiceId(FIVE), signed(), ours().landing());

        assertThat(document.side()).isEqualTo(ours());
    }

    private static void named(Holder holder, String drift) {
        assertThat(DriftId.of(holder).value()).hasToString(drift);
    }
}
