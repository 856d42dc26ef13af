package io.tieout.application.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.event.RecordedEvent;
import io.tieout.application.why.Chain.Links;
import io.tieout.application.why.Explanation.Resting;
import io.tieout.application.why.Explanation.Step;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(0, 2));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(0, 3));
    private static final Money TEN = Money.of("10", new Currency("EUR"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Written written = new Written();
    private final Chain chain = new Chain(written);

    @Test
    void whatAnEventAnsweredIsShownBeforeItAsItsCause() {
        Traced allocated = written.add(PAYMENT.value(), allocated(), "an order");
        written.add(INVOICE.value(), applied(), id(allocated));

        List<Step> steps = chain.of(TENANT, Set.of(INVOICE.value())).steps();

        assertThat(steps)
                .extracting(Step::name, Step::isCause)
                .containsExactly(tuple("PaymentAllocated", true), tuple("PaymentApplied", false));
    }

    @Test
    void aCauseThatStandsInTheSameStreamIsShownOnce() {
        Traced sentBack = written.add(INVOICE.value(), sentBack(), "an order");
        written.add(INVOICE.value(), applied(), id(sentBack));

        assertThat(chain.of(TENANT, Set.of(INVOICE.value())).steps()).hasSize(2);
    }

    @Test
    void theSameNumberOfQuestionsIsAskedHoweverMuchHappened() {
        chain.of(TENANT, Set.of(INVOICE.value()));
        int ofNothing = written.asked;
        Traced allocated = written.add(PAYMENT.value(), allocated(), "an order");
        written.add(INVOICE.value(), applied(), id(allocated));
        chain.of(TENANT, Set.of(INVOICE.value()));

        assertThat(written.asked - ofNothing).isEqualTo(ofNothing);
    }

    @Test
    void aLongLifeIsCutToItsLatestEvents() {
        for (int each = 0; each <= Chain.MOST; each++) {
            written.add(INVOICE.value(), applied(), "an order");
        }
        Links links = chain.of(TENANT, Set.of(INVOICE.value()));

        assertThat(links.isCut()).isTrue();
        assertThat(links.steps()).hasSize(Chain.MOST);
    }

    @Test
    void theCustomerReadsNeitherCausesNorNamesNorReasonsNorWhatStaysInTheHouse() {
        Traced allocated = written.add(PAYMENT.value(), allocated(), "an order");
        written.add(INVOICE.value(), applied(), id(allocated));
        written.add(INVOICE.value(), sentBack(), "an order");
        written.add(INVOICE.value(), new InvoiceVoided(INVOICE, "they are late payers"), "another");

        List<Step> steps = chain.of(TENANT, Set.of(INVOICE.value())).stepsForEverybody();

        assertThat(steps).extracting(Step::name).containsExactly("PaymentApplied", "InvoiceVoided");
        assertThat(steps)
                .allSatisfy(step -> {
                    assertThat(step.by()).isEmpty();
                    assertThat(step.command()).isEmpty();
                    assertThat(step.told().reason()).isEmpty();
                    assertThat(step.told().policyVersion()).isEmpty();
                });
    }

    @Test
    void aSentenceOfTheHouseIsPartedIntoItsReasonAndTheWayOut() {
        Resting both = rest("100 is disputed; 20 is open; resolve the dispute");
        Resting reasonOnly = rest("its day is 2026-03-01");

        assertThat(both.reason()).isEqualTo("100 is disputed; 20 is open");
        assertThat(both.wayOut()).isEqualTo("resolve the dispute");
        assertThat(reasonOnly.reason()).isEqualTo("its day is 2026-03-01");
        assertThat(reasonOnly.wayOut()).isEmpty();
    }

    private static Resting rest(String sentence) {
        return Resting.of("remind", Optional.empty(), sentence, Optional.empty());
    }

    private static DomainEvent allocated() {
        return new PaymentAllocated(PAYMENT, INVOICE, "7", TEN, DAY);
    }

    private static DomainEvent applied() {
        return new PaymentApplied(INVOICE, PAYMENT, TEN, DAY, TEN);
    }

    private static DomainEvent sentBack() {
        return new InvoiceSentBack(INVOICE, new ActorId("paula"), "wrong price");
    }

    private static String id(Traced traced) {
        return traced.recorded().eventId().toString();
    }

    /** Events in the order in which they were added. */
    private static final class Written implements Histories {

        private final List<Traced> events = new ArrayList<>();
        private int asked;

        Traced add(UUID stream, DomainEvent event, String causation) {
            int place = events.size();
            Traced traced =
                    new Traced(
                            place,
                            new RecordedEvent(
                                    new UUID(9, place),
                                    TENANT,
                                    stream,
                                    place,
                                    event,
                                    Instant.parse("2026-03-01T12:00:00Z").plusSeconds(place),
                                    new ActorId("paula"),
                                    "test"),
                            event.getClass().getSimpleName(),
                            causation,
                            "Order");
            events.add(traced);
            return traced;
        }

        @Override
        public List<Traced> of(TenantId tenant, Set<UUID> streams, int most) {
            asked++;
            List<Traced> found =
                    events.stream()
                            .filter(each -> streams.contains(each.recorded().aggregate()))
                            .toList();
            return found.subList(Math.max(0, found.size() - most), found.size());
        }

        @Override
        public List<Traced> named(TenantId tenant, Set<String> eventIds) {
            asked++;
            return events.stream().filter(each -> eventIds.contains(id(each))).toList();
        }
    }
}
