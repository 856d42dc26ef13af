package io.tieout.application.invoice;

import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.divergedLanding;
import static io.tieout.application.fixture.Examples.landing;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.alert.Alert;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.fixture.World;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DivergenceAlertTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Alert> raised = new ArrayList<>();
    private final List<String> over = new ArrayList<>();
    private final DivergenceAlert alert =
            new DivergenceAlert(raised::add, (_, kind, cause, _) -> over.add(kind + " " + cause));

    @Test
    void peopleAreToldWhatDiffersWithoutTheValues() {
        happened(new InvoicePushed(INVOICE, divergedLanding("130")));

        assertThat(raised).hasSize(1);
        assertThat(raised.getFirst().kind()).isEqualTo(Alert.Kind.LANDING_DIVERGED);
        assertThat(raised.getFirst().subject()).isEqualTo("invoice INV-1");
        assertThat(raised.getFirst().reason())
                .isEqualTo("it differs from what was approved in due date");
        assertThat(raised.getFirst().nextStep()).contains("acceptLandedInvoice");
    }

    @Test
    void nobodyIsToldOfWhatLandedAsApproved() {
        happened(new InvoicePushed(INVOICE, landing("130")));
        happened(new InvoiceSubmitted(INVOICE, ben().actor()));

        assertThat(raised).isEmpty();
        assertThat(over).isEmpty();
    }

    @Test
    void acceptingOrVoidingItEndsTheAlert() {
        happened(new InvoiceLandingAccepted(INVOICE, ben().actor(), "agreed"));
        happened(new InvoiceVoided(INVOICE, "sent twice"));

        String ended = "LANDING_DIVERGED " + INVOICE.value();
        assertThat(over).containsExactly(ended, ended);
    }

    private void happened(InvoiceEvent event) {
        alert.on(
                new RecordedEvent(
                        new UUID(9, 1),
                        World.TENANT,
                        INVOICE.value(),
                        3,
                        event,
                        AT,
                        ben().actor(),
                        "test"));
    }
}
