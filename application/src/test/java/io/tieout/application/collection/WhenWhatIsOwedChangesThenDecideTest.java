package io.tieout.application.collection;

import static io.tieout.application.fixture.Examples.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.event.RecordedEvent;
import io.tieout.application.fixture.World;
import io.tieout.domain.collection.Consequence;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseEnded;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import io.tieout.domain.collection.arrangement.PauseId;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeBounced;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeSent;
import io.tieout.domain.collection.casefile.CollectionEvent.StepTaken;
import io.tieout.domain.collection.casefile.NoticeId;
import io.tieout.domain.collection.rulebook.RulebookEvent.FeeCapSaved;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhenWhatIsOwedChangesThenDecideTest {

    private static final UUID STREAM = new UUID(3, 3);
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final Currency USD = new Currency("USD");
    private static final InvoiceId INVOICE = new InvoiceId(STREAM);
    private static final PaymentId PAYMENT = new PaymentId(STREAM);
    private static final CollectionCaseId CASE = CollectionCaseId.of(ACME);
    private static final NoticeId NOTICE = new NoticeId(new UUID(3, 4));

    private final Touched touched = new Touched();
    private int woken;
    private final WhenWhatIsOwedChangesThenDecide marking =
            new WhenWhatIsOwedChangesThenDecide(touched, () -> woken++);

    @Test
    void whatChangesWhatIsOwedSaidOrAgreedTouchesWhomItIsAbout() {
        hears(new InvoiceVoided(INVOICE, "a mistake"));
        hears(new CreditReleased(PAYMENT, "7", Money.ofMinor(1, USD)));
        hears(new NoticeSent(CASE, ACME, NOTICE, AT));
        hears(new NoticeBounced(CASE, ACME, NOTICE, AT, "550"));
        hears(
                new PauseEnded(
                        ArrangementsId.of(ACME),
                        new PauseId(new UUID(3, 5)),
                        LocalDate.of(2026, 3, 1),
                        AT,
                        new ActorId("ann"),
                        "they paid"));

        assertThat(touched.streams).hasSize(5).containsOnly(STREAM);
        assertThat(woken).isEqualTo(5);
    }

    @Test
    void whereNobodyIsMarkedNobodyIsWoken() {
        touched.hasPolicy = false;

        hears(new InvoiceVoided(INVOICE, "a mistake"));

        assertThat(touched.streams).containsExactly(STREAM);
        assertThat(woken).isZero();
    }

    @Test
    void whatFollowsFromADecisionAsksForNoOther() {
        hears(
                new StepTaken(
                        CASE,
                        ACME,
                        new Consequence(
                                new StepRef(INVOICE, "block"),
                                Consequence.Level.BLOCKED,
                                AT,
                                Money.ofMinor(1, USD)),
                        1,
                        AT,
                        "it is due"));
        hears(new InvoiceSubmitted(INVOICE, new ActorId("ann")));
        hears(new PaymentNoted(PAYMENT, "7", "thanks"));

        assertThat(touched.streams).isEmpty();
        assertThat(woken).isZero();
    }

    @Test
    void whatChangesTheRulesTouchesEverybody() {
        hears(
                new FeeCapSaved(
                        RulebookId.of(World.TENANT),
                        new FeeCap(
                                Venue.unknown(),
                                USD,
                                LocalDate.of(2026, 3, 1),
                                new RateLimit.None(),
                                new Limit.None(),
                                0,
                                false,
                                Money.zero(USD)),
                        new ActorId("ann"),
                        "a law"));

        assertThat(touched.everybody).isEqualTo(1);
        assertThat(woken).isEqualTo(1);
    }

    private void hears(DomainEvent event) {
        marking.on(
                new RecordedEvent(
                        new UUID(4, 4),
                        World.TENANT,
                        STREAM,
                        0,
                        event,
                        AT,
                        new ActorId("ann"),
                        "test"));
    }

    /** Writes down what is touched. */
    private static final class Touched implements Standings {

        private final List<UUID> streams = new ArrayList<>();
        private int everybody;
        private boolean hasPolicy = true;

        @Override
        public boolean touch(TenantId tenant, UUID stream) {
            streams.add(stream);
            return hasPolicy;
        }

        @Override
        public void touchAll(TenantId tenant) {
            everybody++;
        }

        @Override
        public List<TenantId> tenantsDue(int limit) {
            return List.of();
        }

        @Override
        public List<Due> claim(TenantId tenant, Instant now, Duration claim, int limit) {
            return List.of();
        }

        @Override
        public void settle(TenantId tenant, Due claimed, Optional<Instant> nextAt) {
            throw new UnsupportedOperationException("nothing is claimed");
        }

        @Override
        public boolean hasWork(TenantId tenant, Instant now) {
            return false;
        }

        @Override
        public Optional<Instant> nextAt(TenantId tenant) {
            return Optional.empty();
        }

        @Override
        public Map<TenantId, Instant> nextWhereTheClockStands() {
            return Map.of();
        }
    }
}
