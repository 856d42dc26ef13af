package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.accounting.ConnectionFixture.aConnectionOfNorth;
import static io.tieout.persistence.accounting.QueueFixture.INVOICE;
import static io.tieout.persistence.accounting.QueueFixture.OTHER_INVOICE;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the queue when its company is disconnected or replaced. */
class ReplacedBooksTest {

    private final QueueFixture queue = new QueueFixture();
    private final JooqConnections connections = new JooqConnections(queue.database.transactions());

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void nothingOfADisconnectedCompanyIsClaimed() {
        UUID id = queue.put(new Work.VoidInvoice(INVOICE, "145", "3"));
        connections.disconnected(BOOKS, NORTH, "access was revoked");

        assertThat(queue.claim()).isEmpty();
        connections.connected(aConnectionOfNorth());
        assertThat(queue.claim()).extracting(row -> row.id()).containsExactly(id);
    }

    @Test
    void whatIsUnfinishedIsOverAndWhatWasUnderWayIsInDoubt() {
        UUID underWay = queue.put(new Work.VoidInvoice(INVOICE, "145", "3"));
        queue.claim();
        UUID queued = queue.put(new Work.VoidInvoice(OTHER_INVOICE, "146", "3"));

        int ended = queue.operations.giveUp(BOOKS, NORTH, "replaced", "look there");

        assertThat(ended).isEqualTo(2);
        assertThat(queue.view(underWay).mayBeDone()).isTrue();
        assertThat(queue.view(queued).mayBeDone()).isFalse();
        assertThat(queue.view(queued).operation().state()).isEqualTo(State.DEAD);
        assertThat(queue.view(queued).operation().lastFault()).isEqualTo("replaced");
        assertThat(queue.view(queued).operation().nextStep()).isEqualTo("look there");
        assertThat(queue.view(queued).turn()).isEqualTo(Turn.ACCOUNTANT);
    }

    @Test
    void whatIsOverOrAnotherTenantsStaysAsItIs() {
        UUID done = queue.put(new Work.TestConnection());
        queue.claim();
        queue.settle(done, new Outcome.Done());
        UUID queued = queue.put(new Work.VoidInvoice(INVOICE, "145", "3"));

        assertThat(queue.operations.giveUp(BOOKS, SOUTH, "replaced", "look there")).isZero();
        assertThat(queue.view(queued).operation().state()).isEqualTo(State.QUEUED);
        assertThat(queue.operations.giveUp(BOOKS, NORTH, "replaced", "look there")).isOne();
        assertThat(queue.view(done).operation().state()).isEqualTo(State.DONE);
    }

    @Test
    void whatIsOrderedOfAReplacedCompanyIsOverAtOnceAndSaysWhy() {
        connections.retired(BOOKS, NORTH, "replaced by 'Southern Books'");

        UUID id = queue.put(new Work.VoidInvoice(INVOICE, "145", "3"));

        var view = queue.view(id);
        assertThat(view.operation().state()).isEqualTo(State.DEAD);
        assertThat(view.turn()).isEqualTo(Turn.ACCOUNTANT);
        assertThat(view.operation().lastFault()).contains("replaced by another");
        assertThat(view.operation().nextStep()).contains("connect that company again");
        assertThat(view.mayBeDone()).isFalse();
    }
}
