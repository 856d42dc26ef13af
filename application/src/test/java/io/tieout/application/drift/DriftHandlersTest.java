package io.tieout.application.drift;

import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.ISSUED_ON;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.part;
import static io.tieout.application.fixture.Examples.payment;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.drift.DriftCommand.PushOursAgain;
import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.drift.DriftCommand.RecordOursRefused;
import io.tieout.application.drift.DriftCommand.RecordOursRestored;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.DriftRejected;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DriftHandlersTest {

    private static final DocumentLink DOCUMENT = new DocumentLink(CONNECTION, "130");
    private static final Holder.OfSale HOLDER = Holder.of(INVOICE);
    private static final DriftId DRIFT = DriftId.of(HOLDER);
    private static final ControlledActId ASKED = new ControlledActId(new UUID(7, 40));
    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");
    private static final LocalDate DUE_ON = ISSUED_ON.plusDays(30);

    private final World world = aWorldWithAPushedInvoice();

    @Test
    void whatLandedAndStandsUnchangedIsNoDrift() {
        world.send(seen(document("58", DUE_ON, usd("100.00"), usd("40.00"))), worker());

        assertThat(world.events(DRIFT.value())).isEmpty();
    }

    @Test
    void anEditIsFoundOnceHoweverOftenItIsSeen() {
        twice(edited(), worker());

        assertThat(world.events(DRIFT.value())).singleElement().isInstanceOf(DriftFound.class);
    }

    @Test
    void somebodyElsesDocumentIsNoDrift() {
        int before = world.eventCount();

        world.send(
                RecordDocumentSeen.invoice(
                        new DocumentSeen.Deleted(new DocumentLink(CONNECTION, "999"), AT)),
                worker());

        assertThat(world.eventCount()).isEqualTo(before);
    }

    @Test
    void acceptedTheirsCountsInTheInvoicesBalance() {
        world.send(
                seen(document("58", DUE_ON.plusDays(30), usd("120.00"), usd("120.00"))), worker());

        accepted("agreed");

        assertThat(invoice().balance()).isEqualTo(usd("120.00"));
        assertThat(invoice().status()).isEqualTo(Status.PUSHED);
    }

    @Test
    void acceptingAVoidOrADeleteVoidsTheInvoice() {
        world.send(RecordDocumentSeen.invoice(new DocumentSeen.Deleted(DOCUMENT, AT)), worker());

        accepted("it was wrong");

        assertThat(invoice().status()).isEqualTo(Status.VOIDED);
    }

    @Test
    void aVoidIsNotAcceptedWhilePaymentsSettleTheInvoice() {
        world.send(payment("161", 0, "40.00", part("130", "40.00")), worker());
        world.react();
        world.send(RecordDocumentSeen.invoice(new DocumentSeen.Deleted(DOCUMENT, AT)), worker());

        assertThatThrownBy(() -> ask("gone"))
                .isInstanceOf(InvoiceRejected.class)
                .hasMessageContaining("only what is unpaid there");
    }

    @Test
    void lessThanIsPaidIsNotAccepted() {
        world.send(payment("161", 0, "40.00", part("130", "40.00")), worker());
        world.react();
        world.send(seen(document("58", DUE_ON, usd("30.00"), usd("0.00"))), worker());

        assertThatThrownBy(() -> ask("less"))
                .isInstanceOf(InvoiceRejected.class)
                .hasMessageContaining("payments settle 40.00 USD");
    }

    @Test
    void aMoveToAnotherCustomerIsNotAccepted() {
        world.send(seen(document("59", DUE_ON, usd("100.00"), usd("100.00"))), worker());

        assertThatThrownBy(() -> ask("moved"))
                .isInstanceOf(DriftRejected.class)
                .hasMessageContaining("customer 59");
    }

    @Test
    void anEditAfterTheAskingIsNotAccepted() {
        world.send(edited(), worker());
        ask("agreed");
        world.send(RecordDocumentSeen.invoice(new DocumentSeen.Deleted(DOCUMENT, AT)), worker());

        assertThatThrownBy(() -> world.send(new AllowAct(ASKED, ANY), ben()))
                .hasMessageContaining("what happened was 'EDITED' and is 'DELETED'");
    }

    @Test
    void oursStandsAgainOnceTheAccountingSystemTookIt() {
        world.send(edited(), worker());

        twice(new PushOursAgain(DRIFT, planHash(), "signed", ANY), ben());
        twice(new RecordOursRestored(HOLDER, restored()), worker());

        assertThat(invoice().balance()).isEqualTo(usd("100.00"));
        world.send(edited(), worker());
        assertThat(world.aggregates.load(DriftKind.DRIFT, DRIFT.value()).status())
                .isEqualTo("restored");
    }

    @Test
    void aRefusalLeavesTheDriftOpen() {
        world.send(edited(), worker());
        world.send(new PushOursAgain(DRIFT, planHash(), "signed", ANY), ben());

        world.send(new RecordOursRefused(HOLDER, "closed"), worker());

        assertThat(world.aggregates.load(DriftKind.DRIFT, DRIFT.value()).status())
                .isEqualTo("open");
    }

    private void accepted(String reason) {
        ask(reason);
        twice(new AllowAct(ASKED, ANY), ben());
    }

    private void ask(String reason) {
        world.send(new RequestAct(ASKED, new Act.AcceptTheirs(DRIFT), reason), ann());
    }

    private void twice(Command command, Caller caller) {
        world.send(command, caller);
        int events = world.eventCount();
        world.send(command, caller);
        assertThat(world.eventCount()).as("%s the second time", command).isEqualTo(events);
    }

    private InvoiceView invoice() {
        return world.invoices.find(Viewer.system(World.TENANT), INVOICE).orElseThrow();
    }

    private PlanHash planHash() {
        return PlanHash.of(world.signed.of(HOLDER).orElseThrow());
    }

    private static Landing restored() {
        return new Landing(DOCUMENT, "INV-1", usd("100.00"), "2", List.of(), new Booked.Unstated());
    }

    private static RecordDocumentSeen edited() {
        return seen(document("58", DUE_ON.plusDays(30), usd("100.00"), usd("100.00")));
    }

    private static RecordDocumentSeen seen(LandedDocument now) {
        return RecordDocumentSeen.invoice(new DocumentSeen.Standing(now, AT));
    }

    private static LandedDocument document(
            String customer, LocalDate dueOn, Money total, Money balance) {
        return new LandedDocument(
                DOCUMENT,
                "1",
                customer,
                "INV-1",
                ISSUED_ON,
                dueOn,
                "",
                "",
                List.of(
                        new LandedDocument.Line(
                                "Consulting",
                                "7",
                                "79",
                                BigDecimal.ONE,
                                total.toDecimal(),
                                total,
                                "300",
                                "NON",
                                Optional.empty())),
                usd("0.00"),
                usd("0.00"),
                usd("0.00"),
                total,
                balance,
                "",
                Optional.empty(),
                List.of());
    }
}
