package io.tieout.application.feeinvoice;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.landing;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.collection.CollectionKind;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.credit.CreditMemoKind;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.application.invoice.InvoiceKind;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeCharged;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeTakenBack;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.credit.ExistingCreditMemo;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.feeinvoice.FeeInvoiceRejected;
import io.tieout.domain.invoice.Approved;
import io.tieout.domain.invoice.AwaitingSecond;
import io.tieout.domain.invoice.Draft;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Submitted;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Voided;
import io.tieout.domain.latefee.FeeLine;
import io.tieout.domain.latefee.FeeOutcome;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.money.Money;
import io.tieout.domain.policy.ApprovalRules;
import io.tieout.domain.policy.AutoApproval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LateFeeInvoicesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CollectionCaseId CASE = CollectionCaseId.of(ACME);
    private static final FeeInvoice FEE = new FeeInvoice(ACME, INVOICE, 0);
    private static final ControlledActId ACT = new ControlledActId(new UUID(7, 70));

    private final World world = aWorldThatKnowsFees();

    @Test
    void aChargedFeeBecomesADraftOfItsOwnThatSaysHowItWasReckoned() {
        charged("1.50");

        assertThat(invoice()).isInstanceOf(Draft.class);
        assertThat(invoice().totals().total()).isEqualTo(usd("1.50"));
        assertThat(invoice().content().lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.product()).isEqualTo("LATE_FEE");
                    assertThat(line.description())
                            .startsWith("Late fee 1 for invoice INV-1")
                            .contains("open 150.00 USD", "comes to 1.50 USD");
                });
    }

    @Test
    void hearingOfTheFeeTwiceDraftsOneInvoice() {
        charged("1.50");
        int before = world.eventCount();
        world.reactAgain();

        assertThat(world.eventCount()).isEqualTo(before);
    }

    @Test
    void aFeeTakenBackBeforeItIsSubmittedVoidsTheDraftWithTheReason() {
        charged("1.50");
        takenBack("1.50");

        assertThat(invoice()).isInstanceOf(Voided.class);
    }

    @Test
    void aFeeTakenBackInPartLowersTheDraft() {
        charged("1.50");
        takenBack("0.50");

        assertThat(invoice()).isInstanceOf(Draft.class);
        assertThat(invoice().totals().total()).isEqualTo(usd("1.00"));
    }

    @Test
    void whatWaitsForApprovalIsLoweredAndStillWaits() {
        charged("1.50");
        world.send(new SubmitInvoice(FEE.id(), ANY), ann());
        takenBack("0.50");

        assertThat(invoice()).isInstanceOf(Submitted.class);
        assertThat(invoice().totals().total()).isEqualTo(usd("1.00"));
        takenBack("1.00");
        assertThat(invoice()).isInstanceOf(Voided.class);
    }

    @Test
    void aSignedFeeLosesItsSignatureWhenItIsLowered() {
        Examples.policyIs(world, Examples.twoFrom("1"));
        charged("1.50");
        submittedAndApproved();
        assertThat(invoice()).isInstanceOf(AwaitingSecond.class);

        takenBack("0.50");

        assertThat(invoice()).isInstanceOf(Submitted.class);
    }

    @Test
    void aFeeTakenBackWhileItIsPushedIsCreditedOnceItLanded() {
        charged("1.50");
        submittedAndApproved();
        takenBack("1.50");
        assertThat(invoice()).isInstanceOf(Approved.class);
        assertThat(memos()).isEmpty();

        world.send(new RecordInvoicePushed(FEE.id(), landed()), worker());
        world.react();

        assertThat(memos()).singleElement().satisfies(LateFeeInvoicesTest::waitsForApproval);
        assertThat(memos().getFirst().content().total()).isEqualTo(usd("1.50"));
    }

    @Test
    void aLandedFeeIsCreditedByEachPartThatIsTakenBackAndNeverTwice() {
        charged("1.50");
        submittedAndApproved();
        world.send(new RecordInvoicePushed(FEE.id(), landed()), worker());
        takenBack("0.50");
        takenBack("0.40");
        int before = world.eventCount();
        world.reactAgain();

        assertThat(world.eventCount()).isEqualTo(before);
        assertThat(memos())
                .extracting(memo -> memo.content().total())
                .containsExactly(usd("0.50"), usd("0.40"));
    }

    @Test
    void onlyAPolicyThatNamesTheProductOfFeesSubmitsThem() {
        Examples.policyIs(world, Examples.byItselfUpTo("1000"));
        charged("1.50");
        assertThat(invoice()).isInstanceOf(Draft.class);

        World another = aWorldThatKnowsFees();
        Examples.policyIs(
                another,
                new ApprovalRules(
                        List.of(),
                        30,
                        new AutoApproval.Within(
                                List.of(usd("1000")), List.of(), List.of("LATE_FEE"))));
        append(another, new FeeCharged(CASE, ACME, step(), fee("1.50"), 1, NOW, "due"));

        assertThat(another.aggregates.load(InvoiceKind.INVOICE, FEE.id().value()))
                .isInstanceOf(Approved.class);
    }

    @Test
    void aDraftFeeIsWaivedByTwoPeopleAndALandedOneIsCreditedWhole() {
        charged("1.50");
        waived();
        assertThat(invoice()).isInstanceOf(Voided.class);

        World another = aWorldThatKnowsFees();
        append(another, new FeeCharged(CASE, ACME, step(), fee("1.50"), 1, NOW, "due"));
        another.send(new SubmitInvoice(FEE.id(), ANY), ann());
        another.send(Examples.approval(another, FEE.id()), ben());
        another.send(new RecordInvoicePushed(FEE.id(), landed()), worker());
        another.send(new RequestAct(ACT, waiver(FEE), "goodwill"), ann());
        another.send(new AllowAct(ACT, ANY), ben());

        assertThat(memos(another))
                .singleElement()
                .satisfies(memo -> assertThat(memo.content().total()).isEqualTo(usd("1.50")));
    }

    @Test
    void whatIsNoFeeIsNotWaived() {
        assertThatThrownBy(() ->
                        world.send(
                                new RequestAct(
                                        ACT, new Act.WaiveFee(INVOICE, "FW-1", DAY), "goodwill"),
                                ann()))
                .isInstanceOf(FeeInvoiceRejected.class)
                .hasMessageContaining("INV-1");
    }

    /** with an item for the product of fees */
    private static World aWorldThatKnowsFees() {
        World world = Examples.aWorldWithAPushedInvoice();
        world.references.upsert(
                World.TENANT,
                Examples.CONNECTION,
                List.of(
                        new Reference(
                                Kind.ITEM,
                                "8",
                                FeeInvoice.PRODUCT,
                                "",
                                true,
                                new Target("80", "Late fees"))));
        return world;
    }

    private void waived() {
        world.send(new RequestAct(ACT, waiver(FEE), "goodwill"), ann());
        world.send(new AllowAct(ACT, ANY), ben());
    }

    private static Act waiver(FeeInvoice fee) {
        return new Act.WaiveFee(fee.id(), "FW-1", DAY);
    }

    private void submittedAndApproved() {
        world.send(new SubmitInvoice(FEE.id(), ANY), ann());
        world.send(Examples.approval(world, FEE.id()), ben());
    }

    private static Landing landed() {
        var other = landing("160");
        return new Landing(
                other.document(),
                FEE.number(),
                usd("1.50"),
                other.documentVersion(),
                List.of(),
                other.booked());
    }

    private void charged(String amount) {
        append(world, new FeeCharged(CASE, ACME, step(), fee(amount), 1, NOW, "'fee' is due"));
    }

    private void takenBack(String amount) {
        append(
                world,
                new FeeTakenBack(
                        CASE, ACME, INVOICE, 0, usd(amount), 1, NOW, "it was paid in time"));
    }

    private static void append(World world, CollectionEvent event) {
        world.aggregates.decide(
                CollectionKind.COLLECTION,
                CASE.value(),
                new ExpectedVersion.Any(),
                _ -> List.of(event));
        world.react();
    }

    private static LateFee fee(String amount) {
        Money money = usd(amount);
        return new LateFee(
                0,
                DAY,
                List.of(
                        new FeeLine(FeeLine.Kind.OPEN, usd("150.00")),
                        new FeeLine(FeeLine.Kind.BASE, usd("150.00")),
                        new FeeLine(FeeLine.Kind.BY_FORMULA, money),
                        new FeeLine(FeeLine.Kind.FEE, money)),
                FeeOutcome.CHARGEABLE,
                money);
    }

    private static StepRef step() {
        return new StepRef(INVOICE, "fee");
    }

    private ExistingInvoice invoice() {
        return world.aggregates.load(InvoiceKind.INVOICE, FEE.id().value()).existing(FEE.id());
    }

    private static void waitsForApproval(ExistingCreditMemo memo) {
        assertThat(memo.status()).contains("submitted");
    }

    private List<ExistingCreditMemo> memos() {
        return memos(world);
    }

    private static List<ExistingCreditMemo> memos(World world) {
        return world.aggregates
                .all(CreditMemoKind.CREDIT_MEMO)
                .filter(ExistingCreditMemo.class::isInstance)
                .map(ExistingCreditMemo.class::cast)
                .toList();
    }
}
