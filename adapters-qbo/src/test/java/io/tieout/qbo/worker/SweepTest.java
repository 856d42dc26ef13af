package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.Notices.Notice;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.payment.PaymentCommand.RecordPaymentGone;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.sweep.KnownDocuments;
import io.tieout.application.sweep.SweepPositions.CatchUp;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.qbo.client.ReadAllowance;
import io.tieout.qbo.fake.TwinCompany;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Changes that nobody told us of. */
final class SweepTest {

    private static final Duration RHYTHM = Duration.ofMinutes(15);

    private final World world = World.connected();
    private RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void whatNobodyToldOfIsFoundWhenItIsTime() {
        world.awaitIdle(workers);
        var payment = pay(landedInvoice());

        advance(Duration.ofMinutes(14));
        assertThat(looks()).isZero();
        advance(Duration.ofMinutes(1));

        assertThat(world.commands.sent(RecordPaymentSeen.class))
                .singleElement()
                .extracting(seen -> seen.document().externalId())
                .isEqualTo(id(payment));
        assertThat(looks()).isOne();
    }

    @Test
    void whatWasDeletedMeanwhileIsGone() {
        var invoice = landedInvoice();
        var payment = pay(invoice);
        world.twin.book("Payment", "delete", version(payment));
        world.twin.book("Invoice", "delete", "{\"Id\":\"" + invoice + "\",\"SyncToken\":\"2\"}");

        advance(RHYTHM);

        assertThat(world.commands.sent(RecordPaymentGone.class)).hasSize(1);
        assertThat(world.commands.sent(RecordDocumentSeen.class))
                .singleElement()
                .extracting(RecordDocumentSeen::seen)
                .isInstanceOf(DocumentSeen.Deleted.class);
    }

    @Test
    void whatTwoSweepsShowIsHandledOnce() {
        pay(landedInvoice());

        advance(RHYTHM);
        sweepNow(2);
        sweepNow(3);

        assertThat(world.commands.sent(RecordPaymentSeen.class)).hasSize(1);
        assertThat(looks()).isEqualTo(3);
    }

    @Test
    void anInvoiceThatStandsAsWeLandedItIsNotReadAgain() {
        var invoice = landedInvoice();

        advance(RHYTHM);

        assertThat(world.notices.all())
                .filteredOn(notice -> notice.entity().equals("invoice"))
                .extracting(Notice::externalId)
                .doesNotContain(invoice);
    }

    @Test
    void theNextOwnerGoesOnWhereTheOneBeforeStopped() {
        advance(RHYTHM);
        workers.close();
        var payment = pay(world.twin.book("Invoice", anInvoice()).path("Id").asString());
        world.advance(Duration.ofHours(2));

        workers = world.workers("node-2");
        await().untilAsserted(() ->
                assertThat(world.commands.sent(RecordPaymentSeen.class))
                        .extracting(seen -> seen.document().externalId())
                        .containsExactly(id(payment)));
    }

    @Test
    void whatOneLookCannotShowIsAskedForKindByKindAndThenInPages() {
        world.awaitIdle(workers);
        for (int number = 0; number < 960; number++) {
            world.twin.book("Class", "{\"Name\":\"Class " + number + "\"}");
        }
        pay(landedInvoice());

        advance(RHYTHM);
        letSecondsPass(20);

        assertThat(world.references.all(Kind.CLASS)).hasSizeGreaterThanOrEqualTo(960);
        assertThat(world.commands.sent(RecordPaymentSeen.class)).hasSize(1);
        assertThat(looks()).isEqualTo(1 + SweepRun.ENTITIES.size());
        assertThat(world.sweeps.position("Class").catchUp()).isEmpty();
    }

    @Test
    void afterMoreThanAMonthAllThatChangedIsReadAndWhatIsGoneIsFound() {
        world.awaitIdle(workers);
        var invoice = landedInvoice();
        var kept = pay(invoice);
        var gone = pay(invoice);
        world.awaitIdle(workers);
        workers.close();
        world.sweeps.know(KnownDocuments.Kind.PAYMENT, id(kept));
        world.sweeps.know(KnownDocuments.Kind.PAYMENT, id(gone));
        world.twin.book("Payment", "delete", version(gone));
        world.advance(Duration.ofDays(40));

        workers = world.workers("node-2");
        letSecondsPass(20);

        assertThat(world.commands.sent(RecordPaymentGone.class))
                .extracting(each -> each.document().externalId())
                .containsExactly(id(gone));
        assertThat(world.commands.sent(RecordPaymentSeen.class))
                .extracting(seen -> seen.document().externalId())
                .containsExactly(id(kept));
        assertThat(looks()).isZero();
        assertThat(world.sweeps.position("Payment").through()).isAfter(start(Duration.ofDays(39)));
    }

    @Test
    void aSweepThatFailsIsTriedAgainAndLosesNothing() {
        world.awaitIdle(workers);
        pay(landedInvoice());
        world.twin.trouble("\"kind\":\"http_503\",\"endpoint\":\"cdc\",\"next\":1");

        advance(RHYTHM);
        assertThat(world.commands.sent(RecordPaymentSeen.class)).isEmpty();
        assertThat(world.sweeps.ended()).isEmpty();
        advance(Duration.ofMinutes(1));

        assertThat(world.commands.sent(RecordPaymentSeen.class)).hasSize(1);
        assertThat(world.sweeps.ended()).hasSize(1);
    }

    @Test
    void whenTheMonthsReadsAreSpentItWaitsForTheNextMonthAndLosesNothing() {
        var payment = pay(landedInvoice());
        world.awaitIdle(workers);
        var month = ReadAllowance.monthOf(world.clock.now(World.TENANT));
        world.allowance.uses(month, World.MONTHLY_READS);

        advance(RHYTHM);
        advance(Duration.ofDays(1));
        assertThat(looks()).isZero();
        assertThat(world.commands.sent(RecordPaymentSeen.class)).isEmpty();

        advance(Duration.ofDays(31));
        letSecondsPass(20);
        assertThat(world.commands.sent(RecordPaymentSeen.class))
                .singleElement()
                .extracting(seen -> seen.document().externalId())
                .isEqualTo(id(payment));
    }

    @Test
    void ofTwoNodesOnlyTheOwnerSweeps() {
        world.awaitIdle(workers);
        pay(landedInvoice());

        try (var other = world.workers("node-2")) {
            advance(RHYTHM);
            world.awaitIdle(other);

            assertThat(looks()).isOne();
            assertThat(world.commands.sent(RecordPaymentSeen.class)).hasSize(1);
        }
    }

    @Test
    void aCatchUpThatANodeDiedInGoesOnAtItsPage() {
        advance(RHYTHM);
        workers.close();
        var first = pay(landedBefore("T-1"));
        var second = pay(landedBefore("T-2"));
        var left = world.sweeps.position("Payment");
        world.sweeps.put(
                left.with(
                        new CatchUp(
                                CatchUp.Stage.CHANGED, left.through(), 2, "", left.through(), 1)));

        workers = world.workers("node-2");
        advance(RHYTHM);

        assertThat(world.notices.all())
                .filteredOn(notice -> notice.entity().equals("payment"))
                .extracting(Notice::externalId)
                .containsExactly(id(second))
                .doesNotContain(id(first));
        assertThat(world.sweeps.position("Payment").catchUp()).isEmpty();
    }

    private String landedBefore(String number) {
        return id(world.twin.book("Invoice", anInvoice().replace("T-1", number)));
    }

    private void sweepNow(int number) {
        world.awaitState(world.queue(number, new Work.SweepChanges()), State.DONE);
        world.awaitIdle(workers);
    }

    private void advance(Duration by) {
        world.awaitIdle(workers);
        world.advance(by);
        world.awaitIdle(workers);
    }

    /** so that calls beyond what a second allows have theirs */
    private void letSecondsPass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            advance(Duration.ofSeconds(1));
        }
    }

    private long looks() {
        return world.twin.calls().stream()
                .filter(call -> call.path("path").asString().endsWith("/cdc"))
                .count();
    }

    private static Instant start(Duration later) {
        return TwinCompany.START.plus(later);
    }

    private String landedInvoice() {
        world.awaitState(world.queuePush(1), State.DONE);
        return List.copyOf(world.commands.sent(RecordInvoicePushed.class))
                .getFirst()
                .landing()
                .document()
                .externalId();
    }

    private String anInvoice() {
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"DocNumber":"T-1","Line":[{"Amount":50,
         "DetailType":"SalesItemLineDetail","SalesItemLineDetail":{"ItemRef":{"value":"1"}}}]}
        """
                .formatted(id(world.customer));
    }

    private JsonNode pay(String invoice) {
        return world.twin.pay(id(world.customer), invoice, "10.00");
    }

    private static String id(JsonNode entity) {
        return entity.path("Id").asString();
    }

    private static String version(JsonNode entity) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\"}"
                .formatted(id(entity), entity.path("SyncToken").asString());
    }
}
