package io.tieout.application.drift;

import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.MEMO;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.creditApproval;
import static io.tieout.application.fixture.Examples.creditOrder;
import static io.tieout.application.fixture.Examples.paymentWithCredit;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.credit.CreditMemoCommand.DraftCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushed;
import io.tieout.application.credit.CreditMemoCommand.SubmitCreditMemo;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.credit.CreditMemoViews.Status;
import io.tieout.application.drift.DriftCommand.PushOursAgain;
import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.drift.DriftCommand.RecordOursRefused;
import io.tieout.application.drift.DriftCommand.RecordOursRestored;
import io.tieout.application.fixture.World;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.credit.CreditMemoRejected;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.ObservedKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreditMemoDriftTest {

    private static final DocumentLink DOCUMENT = new DocumentLink(CONNECTION, "150");
    private static final Holder.OfSale HOLDER = Holder.of(MEMO);
    private static final DriftId DRIFT = DriftId.of(HOLDER);
    private static final ControlledActId ASKED = new ControlledActId(new UUID(7, 41));
    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");

    private final World world = aWorldWithAPushedInvoice();

    @BeforeEach
    void aLandedCreditMemo() {
        world.send(new DraftCreditMemo(MEMO, INVOICE, creditOrder("CM-1")), ann());
        world.send(new SubmitCreditMemo(MEMO, ANY), ann());
        world.send(creditApproval(world), ben());
        world.send(new RecordCreditMemoPushed(MEMO, landing("0")), worker());
    }

    @Test
    void whatLandedAndIsUsedIsNoDrift() {
        world.send(seen(asLanded("CM-1", usd("100.00"), usd("40.00"))), worker());

        assertThat(world.events(DRIFT.value())).isEmpty();
    }

    @Test
    void anEditIsFoundOnceHoweverOftenItIsSeen() {
        twice(edited(), worker());

        assertThat(world.events(DRIFT.value()))
                .singleElement()
                .isInstanceOfSatisfying(
                        DriftFound.class, found -> assertThat(found.holder()).isEqualTo(HOLDER));
    }

    @Test
    void anInvoiceOfTheSameDocumentIdIsAnotherDocument() {
        world.send(RecordDocumentSeen.invoice(new DocumentSeen.Deleted(DOCUMENT, AT)), worker());

        assertThat(world.events(DRIFT.value())).isEmpty();
    }

    @Test
    void acceptedTheirsIsWhatIsLeftToUse() {
        world.send(seen(asLanded("CM-1", usd("60.00"), usd("60.00"))), worker());

        accepted();

        assertThat(memo().left()).isEqualTo(usd("60.00"));
    }

    @Test
    void acceptingADeleteVoidsItAndItsInvoiceMayBeCreditedAnew() {
        world.send(RecordDocumentSeen.creditMemo(new DocumentSeen.Deleted(DOCUMENT, AT)), worker());

        accepted();

        assertThat(memo().status()).isEqualTo(Status.VOIDED);
        assertThat(world.credits.takenOf(INVOICE, MEMO)).isEmpty();
    }

    @Test
    void aDeleteIsNotAcceptedWhilePaymentsUseIt() {
        world.send(paymentWithCredit("162", "150", "10.00"), worker());
        world.react();
        world.send(RecordDocumentSeen.creditMemo(new DocumentSeen.Deleted(DOCUMENT, AT)), worker());

        assertThatThrownBy(this::ask)
                .isInstanceOf(CreditMemoRejected.class)
                .hasMessageContaining("payments use 10.00 USD");
    }

    @Test
    void oursStandsAgainOnceTheAccountingSystemTookIt() {
        world.send(edited(), worker());

        twice(new PushOursAgain(DRIFT, PlanHash.of(signed()), "signed", ANY), ben());
        assertThat(world.operations.all())
                .filteredOn(row -> row.work().kind() == Kind.RESTORE_CREDIT_MEMO)
                .hasSize(1);
        twice(new RecordOursRestored(HOLDER, landing("2")), worker());

        assertThat(world.aggregates.load(DriftKind.DRIFT, DRIFT.value()).status())
                .isEqualTo("restored");
        assertThat(memo().left()).isEqualTo(usd("100.00"));
    }

    @Test
    void oursOnItsWayBackIsNeitherAStrayNorADocumentOfOthers() {
        world.send(RecordDocumentSeen.creditMemo(new DocumentSeen.Deleted(DOCUMENT, AT)), worker());
        world.send(new PushOursAgain(DRIFT, PlanHash.of(signed()), "signed", ANY), ben());
        var anew = new DocumentLink(CONNECTION, "151");
        int before = world.eventCount();

        world.send(
                new RecordDocumentSeen(
                        ObservedKind.CREDIT_MEMO,
                        new DocumentSeen.Standing(
                                asLanded(anew, "CM-1", usd("100.00"), usd("100.00")), AT),
                        Optional.of(HOLDER)),
                worker());

        assertThat(world.strays.all()).isEmpty();
        assertThat(world.eventCount()).isEqualTo(before);
    }

    @Test
    void aRefusalLeavesTheDriftOpen() {
        world.send(edited(), worker());
        world.send(new PushOursAgain(DRIFT, PlanHash.of(signed()), "signed", ANY), ben());

        twice(new RecordOursRefused(HOLDER, "closed"), worker());

        assertThat(world.aggregates.load(DriftKind.DRIFT, DRIFT.value()).status())
                .isEqualTo("open");
    }

    private void accepted() {
        ask();
        twice(new AllowAct(ASKED, ANY), ben());
    }

    private void ask() {
        world.send(new RequestAct(ASKED, new Act.AcceptTheirs(DRIFT), "agreed"), ann());
    }

    private void twice(Command command, Caller caller) {
        world.send(command, caller);
        int events = world.eventCount();
        world.send(command, caller);
        assertThat(world.eventCount()).as("%s the second time", command).isEqualTo(events);
    }

    private CreditMemoView memo() {
        return world.credits.find(Viewer.system(World.TENANT), MEMO).orElseThrow();
    }

    private InvoiceDocument signed() {
        return world.signed.of(HOLDER).orElseThrow();
    }

    private static Landing landing(String version) {
        return new Landing(
                DOCUMENT, "CM-1", usd("100.00"), version, List.of(), new Booked.Unstated());
    }

    private RecordDocumentSeen edited() {
        return seen(asLanded("CM-2", usd("100.00"), usd("100.00")));
    }

    private static RecordDocumentSeen seen(LandedDocument now) {
        return RecordDocumentSeen.creditMemo(new DocumentSeen.Standing(now, AT));
    }

    private LandedDocument asLanded(String number, Money total, Money balance) {
        return asLanded(DOCUMENT, number, total, balance);
    }

    private LandedDocument asLanded(
            DocumentLink document, String number, Money total, Money balance) {
        InvoiceDocument signed = signed();
        return new LandedDocument(
                document,
                "1",
                signed.customer().externalId(),
                number,
                signed.issuedOn(),
                signed.dueOn(),
                "",
                "",
                signed.lines().stream().map(line -> line(line, total)).toList(),
                signed.discount(),
                usd("0.00"),
                usd("0.00"),
                total,
                balance,
                signed.memo(),
                Optional.empty(),
                List.of());
    }

    private static LandedDocument.Line line(InvoiceDocument.Line line, Money amount) {
        return new LandedDocument.Line(
                line.description(),
                line.item().id(),
                line.incomeAccount().id(),
                line.quantity().value(),
                line.unitPrice().toDecimal(),
                amount,
                line.reportedClass().id(),
                line.taxCode(),
                Optional.empty());
    }
}
