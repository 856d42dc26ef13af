package io.tieout.domain.recorded;

import static io.tieout.domain.recorded.RecordedExamples.booking;
import static io.tieout.domain.recorded.RecordedExamples.recording;
import static io.tieout.domain.recorded.RecordedExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.Specimens;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryAmended;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeePosted;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of what happens to a recorded payment, only the fee that two people let in is posted here. */
class FeePostingsTest {

    private static final Cause CAUSE = new Cause(new UUID(0, 2), 3);

    @ParameterizedTest
    @MethodSource
    void nothingElseThatHappensToItPosts(RecordedPaymentEvent event) {
        assertThat(FeePostings.of(CAUSE, event)).isEmpty();
    }

    static Stream<RecordedPaymentEvent> nothingElseThatHappensToItPosts() {
        Recording recording = recording("100.00", "3.20");
        return new Specimens()
                .with(Money.class, usd("1.00"))
                .with(Recording.class, recording)
                .with(Booking.class, booking(recording))
                .ofEach(RecordedPaymentEvent.class, Set.of(FeePosted.class, FeeEntryAmended.class));
    }

    @Test
    void theNamesOfAPaymentAndOfItsEntriesNeverChange() {
        var reference = new ProcessorReference(Channel.STRIPE, "ch_1");
        var id = RecordedPaymentId.of(new TenantId(new UUID(0, 5)), reference);

        assertThat(id.value()).hasToString("02ca39d6-ed1a-32b4-95a9-c8fe7352e645");
        assertThat(PostedFee.entryId(id, 2)).hasToString("3585670a-9ed8-369e-b833-61eb9f3fb441");
    }
}
