package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.jooq.Tables.CONNECTION_LEASE;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationViews.Attempt;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.persistence.jooq.tables.records.InvoiceViewRecord;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a node left in flight when it stopped. */
class LeftBehindTest {

    private final QueueFixture queue = new QueueFixture();

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void whatAStoppedNodeLeftIsDoubtful() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.claim();
        queue.anotherNodeTakesOver();

        assertThat(queue.view(id).mayBeDone()).isTrue();
        assertThat(queue.attempts(id)).extracting(Attempt::outcome).containsExactly("UNKNOWN");
    }

    @Test
    void aNewOwnerSettlesOnlyWhatItClaimedItself() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.claim();
        var heir = nextOwnerAfter(queue.lease);

        queue.operations.settle(heir, id, new Outcome.Done());

        assertThat(queue.view(id).operation().state()).isEqualTo(State.IN_FLIGHT);
    }

    @Test
    void whoLostTheLeaseDecidesNothingAboutWhatWasLeftBehind() {
        var refused = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        var open = queue.put(QueueFixture.push(QueueFixture.OTHER_INVOICE));
        queue.operations.claim(queue.lease, queue.clock.now(), 2);
        invoiceStands(QueueFixture.INVOICE, "SUBMITTED");
        invoiceStands(QueueFixture.OTHER_INVOICE, "APPROVED");
        var late = nextOwnerAfter(queue.lease);
        nextOwnerAfter(late);

        queue.operations.reclaimUnknown(late, queue.clock.now());

        assertThat(queue.view(refused).operation().state()).isEqualTo(State.IN_FLIGHT);
        assertThat(queue.view(open).operation().state()).isEqualTo(State.IN_FLIGHT);
    }

    @Test
    void noOwnerFollowsUntilWhatTheOneBeforeWroteIsCommitted() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.claim();

        queue.inNorth(() -> {
            queue.settle(id, new Outcome.Done());
            assertThatThrownBy(this::lockTheLease)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("could not obtain lock");
        });

        assertThatNoException().isThrownBy(this::lockTheLease);
    }

    @Test
    void whatWasRefusedBeforeItsNodeStoppedIsNeverSentAgain() {
        var refused = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        var open = queue.put(QueueFixture.push(QueueFixture.OTHER_INVOICE));
        queue.operations.claim(queue.lease, queue.clock.now(), 2);
        invoiceStands(QueueFixture.INVOICE, "SUBMITTED");
        invoiceStands(QueueFixture.OTHER_INVOICE, "APPROVED");

        queue.anotherNodeTakesOver();

        assertThat(queue.view(refused).operation().state()).isEqualTo(State.DEAD);
        assertThat(queue.view(refused).turn()).isEqualTo(Turn.ACCOUNTANT);
        assertThat(queue.attempts(refused)).extracting(Attempt::outcome).containsExactly("DEAD");
        assertThat(queue.view(open).operation().state()).isEqualTo(State.RETRYING);
    }

    @Test
    void whatWasRefusedIsNotSentAgainEvenIfItWasPutOff() {
        var refused = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        var open = queue.put(QueueFixture.push(QueueFixture.OTHER_INVOICE));
        queue.operations.claim(queue.lease, queue.clock.now(), 2);
        invoiceStands(QueueFixture.INVOICE, "SUBMITTED");
        invoiceStands(QueueFixture.OTHER_INVOICE, "APPROVED");
        queue.settle(refused, new Outcome.RetryAt(queue.clock.now(), "no commit seen", true));
        queue.settle(open, new Outcome.RetryAt(queue.clock.now(), "busy", false));

        var again = queue.operations.claim(queue.lease, queue.clock.now(), 2);

        assertThat(again).extracting(Operation::id).containsExactly(open);
        assertThat(queue.view(refused).operation().state()).isEqualTo(State.DEAD);
        assertThat(queue.attempts(refused))
                .extracting(Attempt::outcome)
                .containsExactlyInAnyOrder("RETRYING", "DEAD");
    }

    @Test
    void whatWasGivenUpAfterItsRefusalIsNotSentAgainEvenIfItWasPutOff() {
        var givenUp = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.operations.claim(queue.lease, queue.clock.now(), 1);
        invoiceStands(QueueFixture.INVOICE, "VOIDED");
        queue.settle(givenUp, new Outcome.RetryAt(queue.clock.now(), "no commit seen", true));

        var again = queue.operations.claim(queue.lease, queue.clock.now(), 1);

        assertThat(again).isEmpty();
        assertThat(queue.view(givenUp).operation().state()).isEqualTo(State.DEAD);
    }

    @Test
    void whatAnotherApprovalReplacedIsNeverSentAgain() {
        var old = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.claim();
        var young = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        invoiceStands(QueueFixture.INVOICE, "APPROVED");

        queue.anotherNodeTakesOver();

        assertThat(queue.view(old).operation().state()).isEqualTo(State.DEAD);
        assertThat(queue.view(young).operation().state()).isEqualTo(State.QUEUED);
    }

    @Test
    void aVoidThatWasRefusedBeforeItsNodeStoppedIsNeverSentAgain() {
        var refused = queue.put(new Work.VoidInvoice(QueueFixture.INVOICE, "145", "3"));
        var open = queue.put(new Work.VoidInvoice(QueueFixture.OTHER_INVOICE, "146", "3"));
        queue.operations.claim(queue.lease, queue.clock.now(), 2);
        invoiceStands(QueueFixture.INVOICE, "PUSHED");
        invoiceStands(QueueFixture.OTHER_INVOICE, "VOIDING");

        queue.anotherNodeTakesOver();

        assertThat(queue.view(refused).operation().state()).isEqualTo(State.DEAD);
        assertThat(queue.view(open).operation().state()).isEqualTo(State.RETRYING);
    }

    private Lease nextOwnerAfter(Lease before) {
        var leases = new JooqConnectionLeases(queue.database.transactions());
        leases.release(before);
        return leases.acquire(BOOKS, "node-of-epoch-after-" + before.epoch()).orElseThrow();
    }

    /** what acquiring it does, but without waiting for whoever holds the row */
    private void lockTheLease() {
        queue.database
                .superuser()
                .selectFrom(CONNECTION_LEASE)
                .where(CONNECTION_LEASE.CONNECTION_ID.eq(BOOKS.value()))
                .forUpdate()
                .noWait()
                .fetchSingle();
    }

    private void invoiceStands(InvoiceId invoice, String status) {
        queue.database
                .superuser()
                .insertInto(INVOICE_VIEW)
                .set(
                        new InvoiceViewRecord()
                                .setTenantId(NORTH.value())
                                .setInvoiceId(invoice.value())
                                .setVersion(1L)
                                .setStatus(status)
                                .setAccountId(new UUID(8, 9))
                                .setNumber(invoice.value().toString())
                                .setCurrency("USD")
                                .setIssuedOn(LocalDate.EPOCH)
                                .setDueOn(LocalDate.EPOCH)
                                .setMemo("")
                                .setLines(JSONB.valueOf("[]"))
                                .setDiscount(JSONB.valueOf("{}"))
                                .setSubtotalMinor(1L)
                                .setDiscountMinor(0L)
                                .setTotalMinor(1L)
                                .setChargedMinor(1L)
                                .setBalanceMinor(1L)
                                .setDocumentNumber("")
                                .setDocumentVersion("")
                                .setLastProblem("")
                                .setMakers(new String[] {"ann"})
                                .setApprovedBy("")
                                .setDraftedAt(queue.clock.now())
                                .setChangedAt(queue.clock.now()))
                .execute();
    }
}
