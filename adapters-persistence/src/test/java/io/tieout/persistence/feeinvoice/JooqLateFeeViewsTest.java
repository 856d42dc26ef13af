package io.tieout.persistence.feeinvoice;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.LATE_FEE_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.feeinvoice.LateFeeViews.LateFeeView;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeCharged;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeTakenBack;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeLine;
import io.tieout.domain.latefee.FeeOutcome;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.eventstore.FixedKeyring;
import io.tieout.persistence.eventstore.StoredCases;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqLateFeeViewsTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
    private static final InvoiceId OVERDUE = new InvoiceId(new UUID(1, 2));
    private static final CollectionCaseId CASE = CollectionCaseId.of(ACCOUNT);
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final PageRequest ONE = new PageRequest(1, "");
    private static final PageRequest TEN = new PageRequest(10, "");

    private static TestDatabase database;
    private static StoredCases states;
    private static JooqLateFeeViews views;

    private History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        states = new StoredCases(new PersonalSealer(new FixedKeyring(), () -> new byte[12]));
        views = new JooqLateFeeViews(database.transactions(), states);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.superuser().deleteFrom(LATE_FEE_VIEW).execute();
        history =
                new History(
                        database,
                        NORTH,
                        new LateFeeProjection(database.transactions().present(), states));
    }

    @Test
    void aFeeShowsHowItWasReckonedInADinarOfThreeDecimals() {
        LateFee fee = fee(0, "1.505", "KWD");
        history.happened(CASE.value(), charged(fee));

        LateFeeView shown = shown(NORTH, TEN).rows().getFirst().value();

        assertThat(shown.fee()).isEqualTo(fee);
        assertThat(shown.document()).isEqualTo(new FeeInvoice(ACCOUNT, OVERDUE, 0).id());
        assertThat(shown.takenBack()).isEqualTo(Money.zero(new Currency("KWD")));
        assertThat(views.byDocument(Viewer.system(NORTH), shown.document())).contains(shown);
    }

    @Test
    void whatIsTakenBackAddsUpAndKeepsTheLatestReason() {
        history.happened(
                CASE.value(),
                charged(fee(0, "300", "JPY")),
                takenBack(0, "100", "paid in part"),
                takenBack(0, "200", "paid in time"));

        LateFeeView shown = shown(NORTH, TEN).rows().getFirst().value();

        assertThat(shown.takenBack()).isEqualTo(Money.of("300", new Currency("JPY")));
        assertThat(shown.takenBackBecause()).isEqualTo("paid in time");
    }

    @Test
    void aPageGoesOnBehindItsLastRow() {
        history.happened(CASE.value(), charged(fee(0, "1", "EUR")), charged(fee(1, "2", "EUR")));

        Page<LateFeeView> first = shown(NORTH, ONE);
        Page<LateFeeView> second =
                shown(NORTH, new PageRequest(1, first.rows().getFirst().cursor()));

        assertThat(first.hasMore()).isTrue();
        assertThat(second.hasMore()).isFalse();
        assertThat(Set.of(period(first), period(second))).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void anotherTenantAndAnotherCustomerSeeNothing() {
        history.happened(CASE.value(), charged(fee(0, "1", "EUR")));
        Viewer stranger = new Viewer(NORTH, Set.of(new AccountId(new UUID(1, 9))));

        assertThat(shown(SOUTH, TEN).rows()).isEmpty();
        assertThat(views.ofAccount(stranger, ACCOUNT, TEN).rows()).isEmpty();
    }

    private static int period(Page<LateFeeView> page) {
        return page.rows().getFirst().value().fee().period();
    }

    private static Page<LateFeeView> shown(TenantId tenant, PageRequest page) {
        return views.ofAccount(Viewer.system(tenant), ACCOUNT, page);
    }

    private static FeeCharged charged(LateFee fee) {
        return new FeeCharged(CASE, ACCOUNT, new StepRef(OVERDUE, "fee"), fee, 3, AT, "due");
    }

    private static FeeTakenBack takenBack(int period, String amount, String reason) {
        Money money = Money.of(amount, new Currency("JPY"));
        return new FeeTakenBack(CASE, ACCOUNT, OVERDUE, period, money, 3, AT, reason);
    }

    private static LateFee fee(int period, String amount, String currency) {
        Money money = Money.of(amount, new Currency(currency));
        return new LateFee(
                period,
                LocalDate.of(2026, 3, 1),
                List.of(new FeeLine(FeeLine.Kind.FEE, money)),
                FeeOutcome.CHARGEABLE,
                money);
    }
}
