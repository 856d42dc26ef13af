package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.command.Command;
import io.tieout.application.command.Contended;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushed;
import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.payment.PaymentCommand.RecordPaymentGone;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.payment.PaymentRejection;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class NoticeTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aPaymentIsFetchedAndReportedWithItsParts() {
        var invoice = landedInvoice();
        var payment = pay(invoice, "40.00");

        world.notice("payment", id(payment), "created");
        awaitHandled();

        assertThat(world.commands.sent(RecordPaymentSeen.class))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.document().externalId()).isEqualTo(id(payment));
                    assertThat(seen.received()).isEqualTo(Money.ofMinor(4_000, World.USD));
                    assertThat(seen.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
                    assertThat(seen.customerId()).isEqualTo(id(world.customer));
                    assertThat(seen.parts())
                            .containsExactly(
                                    new SeenPart(invoice, Money.ofMinor(4_000, World.USD)));
                });
    }

    @Test
    void severalPaymentsAreOneQuery() {
        var invoice = landedInvoice();
        var first = pay(invoice, "10.00");
        var second = pay(invoice, "20.00");
        world.awaitIdle(workers);
        workers.close();
        world.notice("payment", id(first), "created");
        world.notice("payment", id(second), "created");
        world.notice("payment", id(first), "updated");
        int before = world.twin.calls().size();

        try (var again = world.workers("node-2")) {
            awaitHandled();
            world.awaitIdle(again);
        }

        assertThat(world.commands.sent(RecordPaymentSeen.class)).hasSize(2);
        assertThat(world.twin.calls()).hasSize(before + 1);
    }

    @Test
    void aDeletedPaymentIsGone() {
        var payment = pay(landedInvoice(), "40.00");
        world.twin.book("Payment", "delete", version(payment));

        world.notice("payment", id(payment), "deleted");
        awaitHandled();

        assertThat(world.commands.sent(RecordPaymentGone.class))
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.document().externalId()).isEqualTo(id(payment));
                    assertThat(gone.reason()).isEqualTo("deleted in QuickBooks");
                });
    }

    @Test
    void aVoidedPaymentIsGone() {
        var payment = pay(landedInvoice(), "40.00");
        world.twin.book("Payment", "void", version(payment));

        world.notice("payment", id(payment), "voided");
        awaitHandled();

        assertThat(world.commands.sent(RecordPaymentGone.class))
                .singleElement()
                .extracting(RecordPaymentGone::reason)
                .isEqualTo("voided in QuickBooks");
    }

    @Test
    void aVendorThatIsMadeInactiveKeepsItsName() {
        var vendor = world.twin.book("Vendor", "{\"DisplayName\": \"Supplies\"}");
        world.twin.book(
                "Vendor",
                "update",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"Active\":false}"
                        .formatted(id(vendor)));

        world.notice("vendor", id(vendor), "updated");
        awaitHandled();

        assertThat(world.parties.all(Party.Kind.VENDOR))
                .singleElement()
                .satisfies(party -> {
                    assertThat(party.traits().name()).isEqualTo("Supplies");
                    assertThat(party.isActive()).isFalse();
                });
    }

    @Test
    void theEchoOfAnInvoiceCostsNoCall() {
        var invoice = landedInvoice();
        world.awaitIdle(workers);
        int before = world.twin.calls().size();

        world.notice("invoice", invoice, "created");
        awaitHandled();

        assertThat(world.twin.calls()).hasSize(before);
    }

    @Test
    void theEchoOfACreditMemoCostsNoCallAndItsDeleteIsShown() {
        var memo = landedCreditMemo();
        world.awaitIdle(workers);
        int before = world.twin.calls().size();
        world.notice("creditmemo", memo, "created");
        awaitHandled();
        assertThat(world.twin.calls()).hasSize(before);

        world.twin.book(
                "CreditMemo", "delete", "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(memo));
        world.notice("creditmemo", memo, "deleted");
        awaitHandled();

        assertThat(world.commands.sent(RecordDocumentSeen.class))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.kind()).isEqualTo(ObservedKind.CREDIT_MEMO);
                    assertThat(seen.seen()).isInstanceOf(DocumentSeen.Deleted.class);
                });
    }

    @Test
    void anInvoiceThatSomebodyChangedIsShownToTheApplication() {
        var invoice = landedInvoice();
        world.twin.book(
                "Invoice",
                "update",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"DueDate\":\"2026-05-01\"}"
                        .formatted(invoice));

        world.notice("invoice", invoice, "updated");
        awaitHandled();

        assertThat(world.commands.sent(RecordDocumentSeen.class))
                .singleElement()
                .extracting(RecordDocumentSeen::seen)
                .isInstanceOfSatisfying(
                        DocumentSeen.Standing.class,
                        seen -> assertThat(seen.now().dueOn()).isEqualTo(LocalDate.of(2026, 5, 1)));
    }

    @Test
    void aVoidedInvoiceIsShownAsVoid() {
        var invoice = landedInvoice();
        world.twin.book(
                "Invoice", "void", "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(invoice));

        world.notice("invoice", invoice, "voided");
        awaitHandled();

        assertThat(world.commands.sent(RecordDocumentSeen.class))
                .singleElement()
                .extracting(RecordDocumentSeen::seen)
                .isInstanceOf(DocumentSeen.Voided.class);
    }

    @Test
    void aDeletedInvoiceIsShownAsDeleted() {
        var invoice = landedInvoice();
        world.twin.book(
                "Invoice", "delete", "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(invoice));

        world.notice("invoice", invoice, "deleted");
        awaitHandled();

        assertThat(world.commands.sent(RecordDocumentSeen.class))
                .singleElement()
                .extracting(RecordDocumentSeen::seen)
                .isInstanceOf(DocumentSeen.Deleted.class);
    }

    @Test
    void aChangedCustomerIsBroughtUpToDate() {
        world.notice("customer", id(world.customer), "created");
        awaitHandled();
        assertThat(world.references.all(Kind.CUSTOMER))
                .containsExactly(
                        new Reference(Kind.CUSTOMER, id(world.customer), "Acme", "USD", true));

        world.twin.book(
                "Customer",
                "update",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"Active\":false}"
                        .formatted(id(world.customer)));
        world.notice("customer", id(world.customer), "updated");
        awaitHandled();

        assertThat(world.references.all(Kind.CUSTOMER))
                .singleElement()
                .extracting(Reference::isActive)
                .isEqualTo(false);
    }

    @Test
    void aChangedAccountTermOrDepartmentIsBroughtUpToDate() {
        var account = world.twin.book("Account", "{\"Name\":\"Fees\",\"AccountType\":\"Income\"}");
        var term = world.twin.book("Term", "{\"Name\":\"Net 45\",\"DueDays\":45}");

        world.notice("account", id(account), "created");
        world.notice("term", id(term), "created");
        awaitHandled();

        assertThat(world.references.all(Kind.ACCOUNT))
                .singleElement()
                .extracting(Reference::name, Reference::currency)
                .containsExactly("Fees", "USD");
        assertThat(world.references.all(Kind.TERM))
                .singleElement()
                .extracting(Reference::nature)
                .isEqualTo(new Nature.OfTerm(OptionalInt.of(45)));
    }

    @Test
    void aNoticeOfChangedPreferencesHasTheSettingsReadAnew() {
        assertThat(world.companies.find(World.TENANT, World.CONNECTION)).isEmpty();

        world.notice("preferences", "1", "updated");
        awaitHandled();

        assertThat(world.companies.find(World.TENANT, World.CONNECTION)).isPresent();
    }

    @Test
    void aRecordThatVanishedFromItsListIsKeptAsInactive() {
        world.references.upsert(
                World.TENANT,
                World.CONNECTION,
                List.of(new Reference(Kind.ITEM, "777", "Old", "", true)));

        world.notice("item", "777", "merged");
        awaitHandled();

        assertThat(world.references.all(Kind.ITEM))
                .containsExactly(new Reference(Kind.ITEM, "777", "Old", "", false));
    }

    @Test
    void aPaymentThatIsRejectedIsSetAsideWithItsReasonAndTheOthersGoOn() {
        var invoice = landedInvoice();
        var bad = pay(invoice, "10.00");
        var good = pay(invoice, "20.00");
        world.commands.object(command -> rejectPayment(command, id(bad)));

        var notice = world.notice("payment", id(bad), "created");
        world.notice("payment", id(good), "created");
        awaitHandled();

        assertThat(world.notices.failures())
                .containsEntry(
                        notice.eventId(),
                        "allocations of 10.00 exceed the payment's total of 9.00");
        assertThat(world.commands.sent(RecordPaymentSeen.class))
                .singleElement()
                .extracting(seen -> seen.document().externalId())
                .isEqualTo(id(good));
    }

    @Test
    void aFailureOfOursIsTriedFiveTimesBeforeTheNoticeIsSetAside() {
        var payment = pay(landedInvoice(), "10.00");
        var tries = new AtomicInteger();
        world.commands.object(_ -> {
            tries.incrementAndGet();
            throw new Contended("on purpose", new IllegalStateException());
        });

        var notice = world.notice("payment", id(payment), "created");
        for (int i = 1; i < 5; i++) {
            world.awaitIdle(workers);
            assertThat(tries).hasValue(i);
            world.advance(Duration.ofSeconds(20));
        }
        awaitHandled();

        assertThat(tries).hasValue(5);
        assertThat(world.notices.failures().get(notice.eventId())).startsWith("failed 5 times");
    }

    @Test
    void whileQuickBooksIsAwayNoticesWaitHoweverLong() {
        var payment = pay(landedInvoice(), "10.00");
        world.twin.trouble(
                """
                "kind":"http_503","endpoint":"query","next":7
                """);

        world.notice("payment", id(payment), "created");
        for (int i = 0; i < 7; i++) {
            world.awaitIdle(workers);
            assertThat(world.commands.sent(RecordPaymentSeen.class)).isEmpty();
            world.advance(Duration.ofSeconds(61));
        }
        awaitHandled();

        assertThat(world.notices.failures()).isEmpty();
        assertThat(world.commands.sent(RecordPaymentSeen.class)).hasSize(1);
    }

    private static void rejectPayment(Command command, String id) {
        if (command instanceof RecordPaymentSeen seen && seen.document().externalId().equals(id)) {
            throw new TestRejected();
        }
    }

    /** What an application says to a payment that makes no sense. */
    private static final class TestRejected extends Rejected {
        private static final long serialVersionUID = 1L;

        TestRejected() {
            super(new PaymentRejection.AllocatedBeyondTotal("10.00", "9.00"));
        }
    }

    private String landedInvoice() {
        world.awaitState(world.queuePush(1), State.DONE);
        var landing = world.commands.sent(RecordInvoicePushed.class).getFirst().landing();
        return landing.document().externalId();
    }

    private String landedCreditMemo() {
        var document = new CreditMemoDocument(World.invoice(9), world.document("CM-1"));
        var push = new Work.PushCreditMemo(new CreditMemoId(new UUID(3, 1)), document);
        world.awaitState(world.queue(1, push), State.DONE);
        var landing = world.commands.sent(RecordCreditMemoPushed.class).getFirst().landing();
        return landing.document().externalId();
    }

    private JsonNode pay(String invoice, String amount) {
        return world.twin.pay(id(world.customer), invoice, amount);
    }

    private void awaitHandled() {
        await().until(() -> world.notices.isEmpty(World.CONNECTION));
    }

    private static String id(JsonNode entity) {
        return entity.path("Id").asString();
    }

    private static String version(JsonNode entity) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\"}"
                .formatted(id(entity), entity.path("SyncToken").asString());
    }
}
