package io.tieout.application.processorfee;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CHANGED_AT;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.PAID_ON;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.part;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static io.tieout.application.fixture.FromElsewhere.CHARGE;
import static io.tieout.application.fixture.FromElsewhere.charge;
import static io.tieout.application.fixture.FromElsewhere.feesMapped;
import static io.tieout.application.fixture.FromElsewhere.mapped;
import static io.tieout.application.fixture.FromElsewhere.recordedId;
import static io.tieout.application.fixture.World.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.agreement.LastClosedDay;
import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.fixture.World;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.processorfee.FeeRunPlan.Entry;
import io.tieout.application.recorded.RecordedPaymentCommand.LearnFee;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordPayment;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.FeePostings;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeePosted;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.recorded.RecordedPaymentRejection.FeeMonthAhead;
import io.tieout.domain.recorded.RecordedPaymentRejection.NoFeesToPost;
import io.tieout.domain.recorded.Recording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeeRunsTest {

    private static final YearMonth MONTH = YearMonth.from(PAID_ON);
    private static final ControlledActId ACT = new ControlledActId(new UUID(7, 90));

    private final World world = aWorldWithAPushedInvoice();

    @Test
    void anEntryDebitsTheFeeAndCreditsTheAccountThatThePaymentWentTo() {
        chargedInBooksOf("USD", Optional.empty());

        Entry entry = plan().entries().getFirst();

        assertThat(entry.fee()).isEqualTo(usd("3.20"));
        assertThat(entry.entry().on()).isEqualTo(PAID_ON);
        assertThat(entry.entry().number()).startsWith("PF1-").hasSizeLessThanOrEqualTo(21);
        assertThat(entry.entry().lines())
                .extracting(Line::side, line -> line.account().id(), Line::amount)
                .containsExactly(
                        tuple(Side.DEBIT, "91", usd("3.20")),
                        tuple(Side.CREDIT, "35", usd("3.20")));
        assertThat(plan().totals())
                .containsExactly(new FeeRunPlan.Total(CHARGE.processor(), usd("3.20")));
    }

    @Test
    void closedBooksDivertTheEntryToTheFirstOpenDay() {
        chargedInBooksOf("USD", Optional.empty());
        books("USD", Optional.of(PAID_ON.plusDays(3)));

        Entry entry = plan().entries().getFirst();

        assertThat(entry.day().isDiverted()).isTrue();
        assertThat(entry.entry().on()).isEqualTo(PAID_ON.plusDays(4));
    }

    @Test
    void whatHindersAFeeIsSaidWithTheWayOut() {
        chargedInBooksOf("EUR", Optional.empty());
        assertThat(hindrance()).contains("USD").contains("no exchange rate");

        books("USD", Optional.empty());
        feesMapped(world, "Income");
        assertThat(hindrance()).contains("is no expense");
    }

    @Test
    void aForeignFeeIsPostedAtHomeAtThePaymentsRateAndItsPartsComeToTheWhole() {
        chargedInBooksOf("EUR", Optional.empty());
        PaymentId payment =
                world.recorded.find(Viewer.system(TENANT), recordedId()).orElseThrow().payment();
        world.recorded.rates.put(payment, ExchangeRate.of("0.9123"));

        Entry entry = plan().entries().getFirst();

        assertThat(entry.fee()).isEqualTo(usd("3.20"));
        // 3.20 at 0.9123 is 2.91936
        assertThat(entry.entry().total()).isEqualTo(eur("2.92"));
        assertThat(entry.entry().memo()).contains("3.20 USD at 0.9123");

        world.send(request(MONTH), ann());
        world.send(new AllowAct(ACT, ANY), ben());
        world.send(new LearnFee(CHARGE, usd("3.50")), worker());

        // 3.50 is worth 3.19305: the second part is what is missing of that, not 0.30 by itself.
        assertThat(plan().entries().getFirst().entry().total()).isEqualTo(eur("0.27"));
        assertThat(FeePostings.of(new Cause(new UUID(1, 1), 1), posted().getFirst()))
                .singleElement()
                .satisfies(journal ->
                        assertThat(journal.movements().getFirst().amount().home())
                                .isEqualTo(eur("2.92")));
    }

    @Test
    void aRateThatIsCorrectedAfterwardsLeavesADifferenceThatIsPostedOnce() {
        chargedInBooksOf("EUR", Optional.empty());
        PaymentId payment =
                world.recorded.find(Viewer.system(TENANT), recordedId()).orElseThrow().payment();
        world.recorded.rates.put(payment, ExchangeRate.of("0.9123"));
        world.send(request(MONTH), ann());
        world.send(new AllowAct(ACT, ANY), ben());

        world.recorded.rates.put(payment, ExchangeRate.of("0.8"));
        Entry entry = plan().entries().getFirst();

        // 3.20 are worth 2.56 now, and 2.92 are posted.
        assertThat(entry.fee()).isEqualTo(usd("0"));
        assertThat(entry.due().atHome()).isEqualTo(eur("-0.36"));
        assertThat(entry.entry().number()).startsWith("PF2-");
        assertThat(entry.entry().total()).isEqualTo(eur("0.36"));
        assertThat(entry.entry().lines().getFirst().account().id()).isEqualTo("35");
        var second = new ControlledActId(new UUID(7, 77));
        world.send(
                new RequestAct(second, new Act.PostProcessorFees(MONTH), "the rate was mended"),
                ann());
        world.send(new AllowAct(second, ANY), ben());
        assertThat(plan().entries()).isEmpty();
        assertThat(posted()).hasSize(2);
    }

    @Test
    void aPaymentThatTheBooksDoNotHoldYetWaits() {
        mapped(world, "Bank");
        feesMapped(world, "Expense");
        books("USD", Optional.empty());
        world.send(charge("100.00", "60.00"), ann());

        assertThat(hindrance()).contains("does not stand in the books yet");
    }

    @Test
    void oneThatIsHeldBackTakesNoOthersPlace() {
        mapped(world, "Bank");
        feesMapped(world, "Expense");
        books("USD", Optional.empty());
        var waits = new ProcessorReference(Channel.STRIPE, "ch_0");
        world.send(
                new RecordPayment(
                        new Recording(waits, ACME, usd("20.00"), usd("1.00"), PAID_ON, List.of())),
                ann());
        charged();

        FeeRunPlan plan = runs().plan(TENANT, MONTH, 1);

        assertThat(plan.held())
                .extracting(held -> held.payment().id())
                .containsExactly(RecordedPaymentId.of(TENANT, waits));
        assertThat(plan.entries())
                .extracting(entry -> entry.payment().id())
                .containsExactly(recordedId());
        assertThat(plan.hasMore()).isFalse();
    }

    @Test
    void booksWithoutAnAccountForFeesHoldThemBack() {
        mapped(world, "Bank");
        books("USD", Optional.empty());
        charged();

        assertThat(hindrance()).contains("map PROCESSOR_FEES with LEDGER_ACCOUNT");
    }

    @Test
    void aFeeIsPostedOnceByTwoPeopleAndALaterOneIsTheDifference() {
        chargedInBooksOf("USD", Optional.empty());
        world.send(request(MONTH), ann());
        world.send(new AllowAct(ACT, ANY), ben());

        assertThat(posted()).extracting(FeePosted::amount).containsExactly(usd("3.20"));
        assertRefused(MONTH, NoFeesToPost.class);

        world.send(new LearnFee(CHARGE, usd("3.50")), worker());
        assertThat(plan().entries()).extracting(Entry::fee).containsExactly(usd("0.30"));
        assertThat(plan().entries().getFirst().entry().number()).startsWith("PF2-");
    }

    @Test
    void whatMovedSinceItWasSeenIsNotPosted() {
        chargedInBooksOf("USD", Optional.empty());
        world.send(request(MONTH), ann());
        world.send(new LearnFee(CHARGE, usd("3.50")), worker());

        assertThatThrownBy(() -> world.send(new AllowAct(ACT, ANY), ben()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("hash of all entries");
        assertThat(posted()).isEmpty();
    }

    @Test
    void aMonthThatHasNotBegunIsRefused() {
        assertRefused(YearMonth.of(2031, 1), FeeMonthAhead.class);
    }

    private List<FeePosted> posted() {
        return world.events(recordedId().value()).stream()
                .filter(FeePosted.class::isInstance)
                .map(FeePosted.class::cast)
                .toList();
    }

    private void assertRefused(YearMonth month, Class<?> rejection) {
        assertThatThrownBy(() ->
                        world.send(
                                new RequestAct(
                                        new ControlledActId(new UUID(7, 91)),
                                        new Act.PostProcessorFees(month),
                                        "month end"),
                                ann()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isInstanceOf(rejection));
    }

    private static RequestAct request(YearMonth month) {
        return new RequestAct(ACT, new Act.PostProcessorFees(month), "month end");
    }

    private String hindrance() {
        assertThat(plan().entries()).isEmpty();
        return plan().held().getFirst().reason();
    }

    private static Money eur(String amount) {
        return Money.of(amount, new Currency("EUR"));
    }

    private FeeRunPlan plan() {
        return runs().plan(TENANT, MONTH);
    }

    private FeeRuns runs() {
        return new FeeRuns(
                world.recorded,
                new LastClosedDay(world.connections, world.companies),
                world.connections,
                world.companies,
                world.mappings,
                world.accounts);
    }

    private void chargedInBooksOf(String currency, Optional<LocalDate> closedThrough) {
        mapped(world, "Bank");
        feesMapped(world, "Expense");
        books(currency, closedThrough);
        charged();
    }

    /** the charge counts, and the books report it under its mark */
    private void charged() {
        world.send(charge("100.00", "60.00"), ann());
        world.send(
                new RecordPaymentSeen(
                        new DocumentLink(CONNECTION, "161"),
                        CHANGED_AT,
                        "58",
                        usd("100.00"),
                        PAID_ON,
                        CHARGE.reference(),
                        List.of(),
                        List.of(part("130", "60.00")),
                        Optional.of(recordedId().value()),
                        ""),
                worker());
        world.react();
    }

    private void books(String currency, Optional<LocalDate> closedThrough) {
        world.companies.store(
                TENANT,
                CONNECTION,
                new CompanyProfile(
                        "US",
                        currency,
                        true,
                        true,
                        false,
                        false,
                        false,
                        ClassTracking.PER_LINE,
                        true,
                        closedThrough),
                Instant.EPOCH);
    }
}
