package io.tieout.persistence.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.credit.CreditConservation;
import io.tieout.application.credit.CreditConservation.Line;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditedLine;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.payment.PaymentProjection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqCreditConservationTest {

    private static final Currency JPY = new Currency("JPY");
    private static final AccountId ACME = new AccountId(new UUID(5, 1));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(5, 6));
    private static final LocalDate DAY = LocalDate.parse("2026-01-10");
    private static final ConnectionId OURS = new ConnectionId(new UUID(9, 1));
    private static final ConnectionId OTHERS = new ConnectionId(new UUID(9, 2));

    private static TestDatabase database;
    private static CreditConservation conservation;
    private static long tenants;

    private TenantId tenant;
    private History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        conservation = new JooqCreditConservation(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBook() {
        tenant = new TenantId(new UUID(7, ++tenants));
        var present = database.transactions().present();
        history =
                new History(
                        database,
                        tenant,
                        new CreditMemoProjection(present),
                        new PaymentProjection(present));
    }

    @Test
    void whatPaymentsUseAndWhatIsLeftComesToWhatWasIssued() {
        landed(1, 3_000);
        uses(OURS, 1_000);
        leaves(1, 2_000);
        landed(2, 500);
        history.happened(memo(2).value(), new CreditMemoVoided(memo(2), "voided there"));

        Line line = lines().getFirst();

        assertThat(line.creditMemos()).isEqualTo(2);
        assertThat(line.issued()).isEqualTo(jpy(3_500));
        assertThat(line.applied()).isEqualTo(jpy(1_000));
        assertThat(line.open()).isEqualTo(jpy(2_000));
        assertThat(line.refunded()).isEqualTo(jpy(0));
        assertThat(line.cancelled()).isEqualTo(jpy(500));
        assertThat(line.difference()).isEqualTo(jpy(0));
        assertThat(line.causes()).isEmpty();
    }

    @Test
    void aUseThatTheCreditMemoDoesNotKnowOfShowsAndNamesIt() {
        landed(1, 3_000);
        uses(OURS, 1_000);

        Line line = lines().getFirst();

        assertThat(line.difference()).isEqualTo(jpy(1_000));
        assertThat(line.causes()).containsExactly(memo(1));
    }

    @Test
    void aUseBeyondWhatIsOpenWaitsInABucketOfItsOwn() {
        landed(1, 1_200);
        leaves(1, 200);
        uses(OURS, 1_315);

        Line line = lines().getFirst();

        assertThat(line.applied()).isEqualTo(jpy(1_000));
        assertThat(line.open()).isEqualTo(jpy(200));
        assertThat(line.awaited()).isEqualTo(jpy(315));
        assertThat(line.difference()).isEqualTo(jpy(0));
        assertThat(line.unsettled()).isEqualTo(jpy(315));
        assertThat(line.causes()).containsExactly(memo(1));
    }

    @Test
    void aUseThatFitsInWhatIsOpenDoesNotWait() {
        landed(1, 1_200);
        leaves(1, 200);
        uses(OURS, 1_200);

        Line line = lines().getFirst();

        assertThat(line.awaited()).isEqualTo(jpy(0));
        assertThat(line.difference()).isEqualTo(jpy(200));
    }

    @Test
    void whatNoPaymentUsesAnyLongerIsADifference() {
        landed(1, 1_200);
        leaves(1, 200);
        uses(OURS, 900);

        Line line = lines().getFirst();

        assertThat(line.awaited()).isEqualTo(jpy(0));
        assertThat(line.difference()).isEqualTo(jpy(-100));
    }

    @Test
    void aDocumentOfTheSameIdInAnotherCompanyIsNotTheCreditMemo() {
        landed(1, 3_000);
        uses(OTHERS, 1_000);

        assertThat(lines().getFirst().difference()).isEqualTo(jpy(0));
    }

    @Test
    void whatNeverLandedCountsForNothingAndOnlyTheHouseSeesTheRest() {
        history.happened(memo(1).value(), drafted(1, 3_000));
        assertThat(lines()).isEmpty();

        landed(2, 500);
        assertThat(conservation.lines(new Viewer(tenant, Set.of(ACME)))).isEmpty();
    }

    private void landed(int number, long minor) {
        history.happened(
                memo(number).value(),
                drafted(number, minor),
                new CreditMemoPushed(
                        memo(number),
                        new Landing(
                                new DocumentLink(OURS, "15" + number),
                                "CM-" + number,
                                jpy(minor),
                                "0",
                                List.of(),
                                new Booked.Unstated())));
    }

    private void uses(ConnectionId company, long minor) {
        history.happened(
                PAYMENT.value(),
                new PaymentEvent[] {
                    new PaymentReceived(
                            PAYMENT,
                            new DocumentLink(company, "171"),
                            new Payer.Known(ACME),
                            jpy(minor),
                            DAY,
                            "",
                            Instant.EPOCH),
                    new CreditUsed(PAYMENT, "151", jpy(minor))
                });
    }

    private void leaves(int number, long left) {
        history.happened(
                memo(number).value(),
                new CreditMemoUsed(memo(number), PAYMENT, jpy(1_000), DAY, jpy(left)));
    }

    private List<Line> lines() {
        return conservation.lines(Viewer.system(tenant));
    }

    private static CreditMemoDrafted drafted(int number, long minor) {
        var line =
                new InvoiceLine(
                        "Seats",
                        "seat",
                        Quantity.of("1"),
                        jpy(minor),
                        new ServicePeriod.Unstated(),
                        "NON",
                        "");
        return new CreditMemoDrafted(
                memo(number),
                new CreditMemoContent(
                        new InvoiceId(new UUID(5, 3)),
                        ACME,
                        "CM-" + number,
                        JPY,
                        DAY,
                        List.of(new CreditedLine(1, line, jpy(minor))),
                        jpy(0),
                        "",
                        "sent twice",
                        false),
                new ActorId("ann"));
    }

    private static CreditMemoId memo(int number) {
        return new CreditMemoId(new UUID(5, 10 + number));
    }

    private static Money jpy(long minor) {
        return Money.ofMinor(minor, JPY);
    }
}
