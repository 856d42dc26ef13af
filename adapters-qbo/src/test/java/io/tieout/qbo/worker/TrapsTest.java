package io.tieout.qbo.worker;

import static io.tieout.qbo.fake.World.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Money;
import io.tieout.qbo.fake.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Known failures of others, against the twin's own answers; docs/facts-proved.md names the rows.
 */
final class TrapsTest {

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    /** Rows 13.7, 13.10, 13.14, 13.15: no retry heals these, so each waits for its person. */
    @ParameterizedTest
    @CsvSource({
        "6240, DEAD",
        "610, DEAD",
        "2500, DEAD",
        "2010, DEAD",
        "6200, DEAD",
        "6210, DEAD",
        "6540, DEAD",
        "5020, DEAD",
        "6190, BLOCKED",
        "120, BLOCKED",
    })
    void whatOnlyAPersonCanMendWaitsForThatPerson(String code, State state) {
        world.twin.trouble(
                "\"kind\":\"code_%s\",\"endpoint\":\"invoice\",\"next\":1".formatted(code));

        var stopped = world.awaitState(world.queuePush(1), state);

        assertThat(stopped.attempts()).isOne();
        assertThat(stopped.lastFault()).contains("QuickBooks code " + code);
        assertThat(stopped.nextStep()).isNotBlank();
        assertThat(world.twin.all("Invoice")).isEmpty();
    }

    /** Q18: a lapsed subscription has been seen to answer with status 200. */
    @Test
    void q18AFaultInAGoodAnswerIsNoLanding() {
        world.twin.trouble(
                """
                "kind":"code_6190","status":200,"endpoint":"invoice","next":1
                """);

        world.awaitState(world.queuePush(1), State.BLOCKED);

        assertThat(world.commands.sent(RecordInvoicePushed.class)).isEmpty();
    }

    /** Row 13.11: what a full update leaves out is wiped, so nothing sent may be one. */
    @Test
    void row11NothingThatIsSentReplacesAWholeRecord() {
        world.awaitState(world.queuePush(1), State.DONE);
        var landing = world.commands.sent(RecordInvoicePushed.class).getFirst().landing();
        var work =
                new Work.VoidInvoice(
                        invoice(1), landing.document().externalId(), landing.documentVersion());
        world.awaitState(world.queue(99, work), State.DONE);

        assertThat(world.twin.calls())
                .filteredOn(call -> call.path("body").asString("").contains("\"Id\""))
                .isNotEmpty()
                .allSatisfy(call ->
                        assertThat(call.path("query").asString()).contains("operation=void"));
    }

    /** Q16: QuickBooks takes more money than is owed. */
    @Test
    void q16WhatAnOverpaymentLeavesIsReportedWithIt() {
        world.awaitState(world.queuePush(1), State.DONE);
        var landing = world.commands.sent(RecordInvoicePushed.class).getFirst().landing();
        var invoice = landing.document().externalId();
        var payment =
                world.twin.book(
                        "Payment",
                        """
                        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"TotalAmt":150,
                         "Line":[{"Amount":100,
                                  "LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]}]}
                        """
                                .formatted(id(world.customer), invoice));

        world.notice("payment", id(payment), "created");
        world.awaitIdle(workers);

        assertThat(world.commands.sent(RecordPaymentSeen.class))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.received()).isEqualTo(Money.ofMinor(15_000, World.USD));
                    assertThat(seen.parts())
                            .containsExactly(
                                    new SeenPart(invoice, Money.ofMinor(10_000, World.USD)));
                });
    }

    /** Q17: a customer's currency is for life, and blocks invoices in another. */
    @Test
    void q17AnInvoiceInAnotherCurrencyThanItsCustomersIsRefusedForAPerson() {
        var euro =
                world.twin.book(
                        "Customer",
                        "{\"DisplayName\":\"Euro\",\"CurrencyRef\":{\"value\":\"EUR\"}}");
        var work = new Work.PushInvoice(invoice(1), inDollarsTo(id(euro)));

        var dead = world.awaitState(world.queue(1, work), State.DEAD);

        assertThat(dead.lastFault()).contains("EUR");
        assertThat(world.commands.sent(RecordInvoicePushRefused.class)).hasSize(1);
        assertThat(world.twin.all("Invoice")).isEmpty();
    }

    private InvoiceDocument inDollarsTo(String customer) {
        var document = world.document("INV-1");
        return new InvoiceDocument(
                new DocumentLink(World.CONNECTION, customer),
                document.number(),
                document.issuedOn(),
                document.dueOn(),
                document.term(),
                document.lines(),
                document.discount(),
                document.tax(),
                document.total(),
                document.memo(),
                Target.none(),
                new ExpectedRate.Unstated());
    }

    private static String id(JsonNode entity) {
        return entity.path("Id").asString();
    }
}
