package io.tieout.domain.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.processor.ProcessorNotice.Kept;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeAsked;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeHandled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeRetried;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeSettled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeWaits;
import io.tieout.domain.processor.ProcessorNoticeRejection.ProcessorNoticeNotFound;
import io.tieout.domain.processor.ProcessorNoticeRejection.SettlementReasonMissing;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.refund.RefundId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProcessorNoticeTest {

    private static final ProcessorNoticeId ID = new ProcessorNoticeId(new UUID(1, 1));
    private static final ActorId ANN = new ActorId("ann");
    private static final ProcessorReport REPORT = new ProcessorReport.Other("nothing follows");

    @Test
    void aNoticeIsKeptOnceWhateverItSaysTheSecondTime() {
        Kept kept = kept();

        assertThat(
                        kept.receive(
                                ID,
                                Channel.STRIPE,
                                "evt_1",
                                "charge.failed",
                                new ProcessorReport.Other("another")))
                .isEmpty();
    }

    @Test
    void whatWasNotReceivedCannotBeAskedFor() {
        assertThatThrownBy(() -> ProcessorNotice.unborn().existing(ID))
                .isInstanceOfSatisfying(
                        ProcessorNoticeRejected.class,
                        no ->
                                assertThat(no.rejection())
                                        .isEqualTo(new ProcessorNoticeNotFound(ID)));
    }

    @Test
    void whatIsHandledIsOver() {
        Kept kept = kept();
        assertThat(kept.handled("done")).containsExactly(new NoticeHandled(ID, "done"));

        Kept over = after(kept, kept.handled("done"));
        assertThat(over.handled("again")).isEmpty();
        assertThat(over.waits("why")).isEmpty();
        assertThat(over.retry(ANN)).isEmpty();
        assertThat(over.settle(ANN, "by hand")).isEmpty();
    }

    @Test
    void whatWaitsIsWorkedOffOnceMoreWhenAPersonAsks() {
        Kept kept = kept();
        assertThat(kept.retry(ANN)).isEmpty();

        Kept waiting = after(kept, kept.waits("no invoice"));
        assertThat(waiting.waits("no invoice")).isEmpty();
        assertThat(waiting.waits("no account")).containsExactly(new NoticeWaits(ID, "no account"));
        assertThat(waiting.retry(ANN)).containsExactly(new NoticeRetried(ID, REPORT, ANN));
        assertThat(after(waiting, waiting.retry(ANN)).retry(ANN)).isEmpty();
    }

    @Test
    void whatItAskedForIsKeptUntilItWaitsAgain() {
        List<Asking> one = List.of(asking(1));
        Kept asked = after(kept(), kept().ask(one));

        assertThat(asked.asked()).isEqualTo(one);
        assertThat(asked.ask(one)).isEmpty();
        assertThat(asked.ask(List.of(asking(2))))
                .containsExactly(new NoticeAsked(ID, List.of(asking(2))));
        assertThat(asked.retry(ANN)).isEmpty();

        Kept refused = after(asked, asked.waits("the act was refused"));
        assertThat(refused.asked()).isEmpty();
        assertThat(refused.retry(ANN)).containsExactly(new NoticeRetried(ID, REPORT, ANN));
    }

    @Test
    void whatIsOverAsksForNothing() {
        Kept over = after(kept(), kept().handled("done"));

        assertThat(over.ask(List.of(asking(1)))).isEmpty();
    }

    private static Asking asking(long n) {
        return new Asking(new ControlledActId(new UUID(2, n)), new RefundId(new UUID(3, n)));
    }

    @Test
    void aPersonSettlesItWithAReason() {
        Kept kept = kept();

        assertThat(kept.settle(ANN, "by hand"))
                .containsExactly(new NoticeSettled(ID, ANN, "by hand"));
        assertThatThrownBy(() -> kept.settle(ANN, " "))
                .isInstanceOfSatisfying(
                        ProcessorNoticeRejected.class,
                        no ->
                                assertThat(no.rejection())
                                        .isInstanceOf(SettlementReasonMissing.class));
    }

    @Test
    void whatAPersonSettledIsOver() {
        Kept settled = after(kept(), kept().settle(ANN, "r".repeat(1_000)));

        assertThat(settled.isOver()).isTrue();
        assertThat(settled.settle(ANN, "again")).isEmpty();
        assertThatThrownBy(() -> kept().settle(ANN, "r".repeat(1_001)))
                .isInstanceOfSatisfying(
                        ProcessorNoticeRejected.class,
                        no ->
                                assertThat(no.rejection())
                                        .isEqualTo(new SettlementReasonMissing(1_001, 1_000)));
    }

    @Test
    void theSameEventOfAProcessorIsOneNotice() {
        // Stored: another name would keep the notice twice.
        assertThat(
                        ProcessorNoticeId.of(new TenantId(new UUID(7, 1)), Channel.STRIPE, "evt_1")
                                .value())
                .isEqualTo(UUID.fromString("f2544148-6d33-34b1-9ebc-5fccd4de12ce"));
    }

    private static Kept kept() {
        ProcessorNotice unborn = ProcessorNotice.unborn();
        return after(unborn, unborn.receive(ID, Channel.STRIPE, "evt_1", "charge", REPORT));
    }

    private static Kept after(ProcessorNotice state, List<ProcessorNoticeEvent> events) {
        ProcessorNotice now = state;
        for (ProcessorNoticeEvent event : events) {
            now = now.after(event);
        }
        return now.existing(ID);
    }
}
