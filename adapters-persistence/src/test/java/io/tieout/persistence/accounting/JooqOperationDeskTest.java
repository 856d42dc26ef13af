package io.tieout.persistence.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.domain.people.ActorId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqOperationDeskTest {

    private final QueueFixture queue = new QueueFixture();

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void everyChangeByWhomeverMovesTheVersion() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        assertThat(queue.view(id).version()).isZero();

        queue.claim();
        queue.settle(id, QueueFixture.blocked(false));
        assertThat(queue.view(id).version()).isEqualTo(2);
        assertThat(queue.view(id).turn()).isEqualTo(Turn.ADMINISTRATOR);

        queue.inNorth(() -> queue.desk.ask(id, queue.clock.now()));
        assertThat(queue.view(id).version()).isEqualTo(3);
    }

    @Test
    void whatIsAskedForAgainIsDueUnderTheSameRequestId() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.claim();
        queue.settle(id, QueueFixture.blocked(false));

        queue.inNorth(() -> queue.desk.ask(id, queue.clock.now()));

        assertThat(queue.view(id).operation().nextStep()).isEmpty();
        assertThat(queue.view(id).turn()).isEqualTo(Turn.NOBODY);
        assertThat(queue.claim())
                .singleElement()
                .satisfies(claimed -> {
                    assertThat(claimed.id()).isEqualTo(id);
                    assertThat(claimed.requestId()).isEqualTo("request-1");
                });
    }

    @Test
    void whatIsAskedForAnewGoesOutUnderItsNewRequestIdAndWork() {
        var id = queue.put(new Work.VoidInvoice(QueueFixture.INVOICE, "145", "3"));
        var later = queue.clock.now().plusSeconds(30);
        var anew = new Work.VoidInvoice(QueueFixture.INVOICE, "145", "4");

        queue.inNorth(() -> queue.desk.askAnew(id, later, "request-1g2", anew));

        assertThat(queue.claim()).isEmpty();
        queue.clock.advance(Duration.ofSeconds(30));
        assertThat(queue.claim())
                .singleElement()
                .satisfies(claimed -> {
                    assertThat(claimed.requestId()).isEqualTo("request-1g2");
                    assertThat(claimed.work()).isEqualTo(anew);
                });
    }

    @Test
    void doubtStaysUntilAnAnswerProvesOtherwise() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.claim();
        queue.settle(id, new Outcome.RetryAt(queue.clock.now(), "no answer", true));
        queue.claim();
        queue.settle(id, QueueFixture.blocked(false));
        assertThat(queue.view(id).mayBeDone()).isTrue();

        queue.inNorth(() -> queue.desk.ask(id, queue.clock.now()));
        queue.claim();
        queue.settle(id, new Outcome.Dead("refused", "revise it", Turn.ACCOUNTANT));
        assertThat(queue.view(id).mayBeDone()).isFalse();
    }

    @Test
    void aWorkerOnlyLooksAfterWhatWasGivenUpAndItEndsDismissed() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));

        queue.inNorth(() ->
                queue.desk.giveUp(id, queue.clock.now(), new ActorId("ann"), "sold the company"));

        assertThat(queue.view(id).isGivenUp()).isTrue();
        assertThat(queue.claim())
                .singleElement()
                .satisfies(claimed ->
                        assertThat(claimed.work())
                                .isEqualTo(
                                        new Work.SettleGivenUp(
                                                QueueFixture.push(QueueFixture.INVOICE),
                                                new ActorId("ann"),
                                                "sold the company")));
        queue.settle(id, new Outcome.NotThere());
        assertThat(queue.view(id).operation().state()).isEqualTo(State.DISMISSED);
    }

    @Test
    void nothingWaitsForADismissedPush() {
        var id = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        var next = queue.put(QueueFixture.push(QueueFixture.INVOICE));

        queue.inNorth(() -> queue.desk.dismiss(id));

        assertThat(queue.claim())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(next));
    }

    @Test
    void onlyTheLastPushOfAnInvoiceIsTheLatest() {
        var first = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        var last = queue.put(QueueFixture.push(QueueFixture.INVOICE));
        queue.put(QueueFixture.push(QueueFixture.OTHER_INVOICE));
        queue.put(new Work.VoidInvoice(QueueFixture.INVOICE, "145", "3"));

        assertThat(queue.held(first).isLatest()).isFalse();
        assertThat(queue.held(last).isLatest()).isTrue();
    }
}
