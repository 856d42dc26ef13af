package io.tieout.application.accounting;

import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.aWorldWithASubmittedInvoice;
import static io.tieout.application.fixture.Examples.aWorldWithAnApprovedInvoice;
import static io.tieout.application.fixture.Examples.voidIsAllowed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.fixture.World;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueueOperationsTest {

    @Test
    void anApprovalQueuesExactlyOnePushUnderTheEventsOwnId() {
        World world = aWorldWithAnApprovedInvoice();
        int approved = world.eventCount() - 1;

        assertThat(world.operations.all())
                .singleElement()
                .satisfies(operation -> {
                    assertThat(operation.id()).isEqualTo(new UUID(9, approved));
                    assertThat(operation.tenant()).isEqualTo(World.TENANT);
                    assertThat(operation.connection()).isEqualTo(CONNECTION);
                    assertThat(operation.work().target()).isEqualTo(INVOICE.value().toString());
                    assertThat(operation.requestId()).isEqualTo(RequestId.firstOf(operation.id()));
                });
    }

    @Test
    void aVoidOfALandedDocumentNamesTheDocumentAndTheVersionLastSeen() {
        World world = aWorldWithAPushedInvoice();

        voidIsAllowed(world, "sent twice");

        assertThat(world.operations.all().getLast().work())
                .isEqualTo(new Operation.Work.VoidInvoice(INVOICE, "130", "0"));
    }

    @Test
    void aLinkOrdersToReadWhatTheCustomerHasThere() {
        assertThat(aWorldWithASubmittedInvoice().operations.imports())
                .extracting(Operation::work)
                .contains(new Operation.Work.ImportDocuments("58"));
    }

    @Test
    void otherEventsAskNothingOfTheAccountingSystem() {
        assertThat(aWorldWithASubmittedInvoice().operations.all()).isEmpty();
    }

    @Test
    void aRequestIdIsShortPlainAndAlwaysTheSame() {
        UUID operation = UUID.fromString("0193e8a0-1111-7222-8333-444444444444");

        assertThat(RequestId.firstOf(operation)).isEqualTo("0193e8a0111172228333444444444444g1");
    }
}
