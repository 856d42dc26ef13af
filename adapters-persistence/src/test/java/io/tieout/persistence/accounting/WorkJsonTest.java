package io.tieout.persistence.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.credit.CreditApplication;
import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.NewRecord;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.Relinking;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundId;
import io.tieout.persistence.fixture.Golden;
import java.time.LocalDate;
import java.util.List;
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

    private static final CreditMemoId MEMO =
            new CreditMemoId(UUID.fromString("0190a000-0000-7000-8000-0000000000b2"));

    private static final DeferralId DEFERRAL =
            new DeferralId(UUID.fromString("0190a000-0000-7000-8000-0000000000b6"));

    private static final RefundId REFUND = RefundId.of(MEMO, "RF-1");

    static Stream<Work> works() {
        return Stream.of(
                new Work.TestConnection(),
                new Work.PushInvoice(INVOICE, DocumentFixture.aDocument()),
                new Work.VoidInvoice(INVOICE, "145", "3"),
                new Work.RestoreDocument(
                        Holder.of(INVOICE), "145", "3", true, DocumentFixture.aDocument()),
                new Work.RestoreDocument(
                        Holder.of(MEMO), "151", "2", false, DocumentFixture.aDocument()),
                new Work.ReviseInvoice(standing(), DocumentFixture.aDocument()),
                new Work.PushCreditMemo(
                        MEMO, new CreditMemoDocument(INVOICE, DocumentFixture.aDocument())),
                new Work.ApplyCredit(MEMO, application()),
                new Work.RelinkPayment(
                        new PaymentId(UUID.fromString("0190a000-0000-7000-8000-0000000000b6")),
                        "160",
                        Money.ofMinor(31_000, new Currency("KWD")),
                        relinking()),
                new Work.LinkInvoice(
                        INVOICE, "145", new ActorId("paula"), DocumentFixture.aDocument()),
                new Work.PayRefund(REFUND, expense()),
                new Work.PostEntry(
                        new AgreementId(UUID.fromString("0190a000-0000-7000-8000-0000000000b7")),
                        LocalDate.parse("2026-02-28"),
                        entry()),
                new Work.PostDeferral(DEFERRAL, 2, entry()),
                new Work.PostFee(
                        new RecordedPaymentId(
                                UUID.fromString("0190a000-0000-7000-8000-0000000000b6")),
                        2,
                        entry()),
                new Work.RestoreEntry(
                        Holder.of(
                                new AgreementId(
                                        UUID.fromString("0190a000-0000-7000-8000-0000000000b7")),
                                LocalDate.parse("2026-02-28")),
                        "145",
                        "2",
                        false,
                        entry()),
                new Work.CreatePayment(
                        new RecordedPaymentId(
                                UUID.fromString("0190a000-0000-7000-8000-0000000000b6")),
                        booking()),
                new Work.CreateCustomer(
                        new AccountId(UUID.fromString("0190a000-0000-7000-8000-0000000000a1"))),
                new Work.CreateRecord(
                        new MappedWord(
                                new ConnectionId(
                                        UUID.fromString("0190a000-0000-7000-8000-0000000000c1")),
                                MappedWord.Kind.PRODUCT,
                                "licence"),
                        new NewRecord("Licence", "A seat", new Target("79", "Sales"))),
                new Work.UpdateCustomer(
                        new AccountId(UUID.fromString("0190a000-0000-7000-8000-0000000000a1"))),
                new Work.SendInvoice(
                        new DeliveryId(UUID.fromString("0190a000-0000-7000-8000-0000000000b4")),
                        INVOICE,
                        "145"),
                new Work.PrintInvoice(
                        INVOICE,
                        "145",
                        7,
                        new SubjectId(UUID.fromString("0190a000-0000-7000-8000-0000000000b5"))),
                new Work.RefreshReferences(),
                new Work.ReadReceivables(LocalDate.parse("2026-02-09")),
                new Work.ImportDocuments("58"),
                new Work.SweepChanges());
    }

    @Test
    void thatAnEntryNamesNobodyIsKept() {
        var entry =
                ExportedEntry.namingNobody(
                        entry().customer(), "DR1-1", entry().on(), "March", entry().lines());
        var work = new Work.PostDeferral(DEFERRAL, 1, entry);

        assertThat(WorkJson.read(JSONB.valueOf(WorkJson.write(work).data()))).isEqualTo(work);
    }

    @Test
    void whereALineIsDeferredIsKept() {
        var deferred = new Target("81", "Deferred");
        var work =
                new Work.PushInvoice(
                        INVOICE,
                        DocumentFixture.aDocument().deferring(List.of(deferred, Target.none())));

        assertThat(WorkJson.read(JSONB.valueOf(WorkJson.write(work).data()))).isEqualTo(work);
    }

    private static OurDocument standing() {
        return new OurDocument(
                INVOICE,
                DocumentFixture.aDocument(),
                new Landing(
                        new DocumentLink(ConnectionFixture.BOOKS, "145"),
                        "1001",
                        Money.ofMinor(31_000, new Currency("KWD")),
                        "3",
                        List.of(
                                new Difference(
                                        Difference.Kind.RENUMBERED, "number", "INV-1", "1001")),
                        new Booked.Unstated()));
    }

    private static RefundDocument expense() {
        return new RefundDocument.Expense(
                new DocumentLink(ConnectionFixture.BOOKS, "58"),
                "RF-1",
                LocalDate.parse("2026-02-09"),
                Money.ofMinor(31_000, new Currency("KWD")),
                new Target("35", "Checking"),
                new Target("84", "Accounts Receivable (A/R)"),
                RefundDocument.Given.PAYMENT_REST,
                new DocumentLink(ConnectionFixture.BOOKS, "150"));
    }

    static Stream<Object[]> otherRefunds() {
        return Stream.of(
                new Object[] {
                    "receipt",
                    new RefundDocument.Receipt(
                            DocumentFixture.aDocument(), new Target("35", "Checking"))
                },
                new Object[] {
                    "void",
                    new RefundDocument.VoidedPayment(
                            new DocumentLink(ConnectionFixture.BOOKS, "150"),
                            LocalDate.parse("2026-02-09"),
                            Money.ofMinor(31_000, new Currency("KWD")))
                });
    }

    @ParameterizedTest
    @MethodSource("otherRefunds")
    void theStoredFormOfARefundNeverChanges(String file, RefundDocument document) {
        var golden = Golden.text("operation/PAY_REFUND." + file + ".json");
        var work = new Work.PayRefund(REFUND, document);

        assertThat(WorkJson.write(work).data()).isEqualTo(golden);
        assertThat(WorkJson.read(JSONB.valueOf(golden))).isEqualTo(work);
    }

    private static Relinking relinking() {
        Currency dinars = new Currency("KWD");
        return new Relinking(
                UUID.fromString("0190a000-0000-7000-8000-0000000000b7"),
                List.of(),
                List.of(new Relinking.Line("145", Money.ofMinor(31_000, dinars))));
    }

    private static Booking booking() {
        var dinar = new Currency("KWD");
        return new Booking(
                new DocumentLink(ConnectionFixture.BOOKS, "58"),
                new Target("35", "Stripe clearing"),
                Money.ofMinor(31_000, dinar),
                LocalDate.parse("2026-02-09"),
                "ch_1",
                List.of(
                        new Booking.Line(
                                INVOICE,
                                new DocumentLink(ConnectionFixture.BOOKS, "145"),
                                LocalDate.parse("2026-02-01"),
                                Money.ofMinor(30_000, dinar))));
    }

    private static CreditApplication application() {
        return new CreditApplication(
                UUID.fromString("0190a000-0000-7000-8000-0000000000b3"),
                INVOICE,
                new DocumentLink(ConnectionFixture.BOOKS, "58"),
                new DocumentLink(ConnectionFixture.BOOKS, "150"),
                new DocumentLink(ConnectionFixture.BOOKS, "145"),
                Money.ofMinor(31_000, new Currency("KWD")),
                LocalDate.parse("2026-02-09"));
    }

    @ParameterizedTest
    @MethodSource("works")
    void theStoredFormOfWorkNeverChanges(Work work) {
        var golden = Golden.text("operation/" + work.kind() + ".json");

        assertThat(WorkJson.write(work).data()).isEqualTo(golden);
        assertThat(WorkJson.read(JSONB.valueOf(golden))).isEqualTo(work);
    }

    @Test
    void theEntryOfAFeeIsRestoredByANameOfItsOwn() {
        var work =
                new Work.RestoreEntry(
                        Holder.of(
                                new RecordedPaymentId(
                                        UUID.fromString("0190a000-0000-7000-8000-0000000000b6")),
                                2),
                        "146",
                        "1",
                        true,
                        entry());
        var golden = Golden.text("operation/RESTORE_ENTRY.fee.json");

        assertThat(WorkJson.write(work).data()).isEqualTo(golden);
        assertThat(WorkJson.read(JSONB.valueOf(golden))).isEqualTo(work);
    }

    @ParameterizedTest
    @MethodSource("besides")
    void theEntryBesideADocumentIsRestoredByTheNameOfThat(Holder.OfSale document, String file) {
        var work = new Work.RestoreEntry(Holder.of(document, 2), "146", "1", true, entry());
        var golden = Golden.text("operation/" + file);

        assertThat(WorkJson.write(work).data()).isEqualTo(golden);
        assertThat(WorkJson.read(JSONB.valueOf(golden))).isEqualTo(work);
    }

    static Stream<Object[]> besides() {
        return Stream.of(
                new Object[] {Holder.of(INVOICE), "RESTORE_ENTRY.deferral.json"},
                new Object[] {Holder.of(MEMO), "RESTORE_ENTRY.deferral-of-credit.json"});
    }

    @Test
    void aRowOfTheFirstDaysIsStillRead() {
        var golden = Golden.text("operation/PUSH_INVOICE.first.json");

        assertThat(WorkJson.read(JSONB.valueOf(golden)))
                .isEqualTo(
                        new Work.PushInvoice(INVOICE, DocumentFixture.aDocumentOfTheFirstDays()));
    }

    private static ExportedEntry entry() {
        return new ExportedEntry(
                new DocumentLink(
                        new ConnectionId(UUID.fromString("0190a000-0000-7000-8000-0000000000c1")),
                        "58"),
                "RR202602-0000000000b7",
                LocalDate.parse("2026-02-28"),
                "Revenue of 2026-02 under D-1",
                List.of(entryLine(Side.DEBIT, "81"), entryLine(Side.CREDIT, "82")));
    }

    private static ExportedEntry.Line entryLine(Side side, String account) {
        return new ExportedEntry.Line(
                side,
                new Target(account, "Account " + account),
                Money.ofMinor(10_192, new Currency("USD")),
                new Target("9", "West"));
    }
}
