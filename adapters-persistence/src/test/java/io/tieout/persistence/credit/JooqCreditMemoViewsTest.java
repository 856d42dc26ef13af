package io.tieout.persistence.credit;

import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.credit.CreditMemoViews.CreditMemoFilter;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.credit.CreditMemoViews.Status;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationEnded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushRefused;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSubmitted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditedLine;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.invoice.Verdict;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.Authority;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.invoice.InvoiceProjection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqCreditMemoViewsTest {

    private static final Currency USD = new Currency("USD");
    private static final AccountId ACME = new AccountId(new UUID(5, 1));
    private static final AccountId OTHER = new AccountId(new UUID(5, 2));
    private static final InvoiceId INVOICE = new InvoiceId(new UUID(5, 3));
    private static final CreditMemoId MEMO = new CreditMemoId(new UUID(5, 4));
    private static final CreditMemoId OTHER_MEMO = new CreditMemoId(new UUID(5, 5));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(5, 6));
    private static final ActorId ANN = new ActorId("ann");
    private static final ActorId BEN = new ActorId("ben");
    private static final LocalDate ISSUED = LocalDate.parse("2026-01-10");
    private static final LocalDate USED = LocalDate.parse("2026-01-20");
    private static final InvoiceLine LINE =
            new InvoiceLine(
                    "Seats",
                    "seat",
                    Quantity.of("3"),
                    usd(1_000),
                    new ServicePeriod.Unstated(),
                    "NON",
                    "");

    private static TestDatabase database;
    private static JooqCreditMemoViews views;
    private static long tenants;

    private TenantId tenant;
    private History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        views = new JooqCreditMemoViews(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBook() {
        tenant = new TenantId(new UUID(5, ++tenants));
        var present = database.transactions().present();
        history =
                new History(
                        database,
                        tenant,
                        new InvoiceProjection(present),
                        new CreditMemoProjection(present));
    }

    @Test
    void aDraftShowsWhatItTakesBackOfWhichLine() {
        happened(drafted());

        assertThat(find().content()).isEqualTo(content("CM-1"));
        assertThat(find().status()).isEqualTo(Status.DRAFT);
        assertThat(find().left()).isEqualTo(usd(2_900));
        assertThat(find().makers()).containsExactly("ann");
        assertThat(unapplied(USED)).isZero();
    }

    @Test
    void whoSubmittedIsAMakerUntilItIsSentBack() {
        happened(drafted(), new CreditMemoSubmitted(MEMO, BEN));
        assertThat(find().makers()).containsExactly("ann", "ben");

        happened(new CreditMemoSentBack(MEMO, BEN, "too much"));

        assertThat(find().makers()).containsExactly("ann");
        assertThat(find().status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void aRefusedPushSaysWhy() {
        happened(drafted(), new CreditMemoSubmitted(MEMO, ANN), approved());
        assertThat(find().approvedBy()).isEqualTo("ben");

        happened(new CreditMemoPushRefused(MEMO, "closed"));

        assertThat(find().status()).isEqualTo(Status.SUBMITTED);
        assertThat(find().approvedBy()).isEmpty();
        assertThat(find().lastProblem()).isEqualTo("closed");
    }

    @Test
    void whatLandedLowersWhatIsOwedFromItsOwnDate() {
        landed();

        assertThat(find().status()).isEqualTo(Status.OPEN);
        assertThat(find().documentId()).isEqualTo("150");
        assertThat(find().charged()).isEqualTo(usd(3_000));
        assertThat(find().verdict()).contains(Verdict.VARIANCE);
        assertThat(find().lastProblem()).isEqualTo("tax: approved 'none', landed '1.00 USD'");
        assertThat(unapplied(ISSUED.minusDays(1))).isZero();
        assertThat(unapplied(ISSUED)).isEqualTo(-3_000);
    }

    @Test
    void whatAPaymentUsesCountsWithThePaymentAndNoLongerHere() {
        landed();

        happened(new CreditMemoUsed(MEMO, PAYMENT, usd(3_000), USED, usd(0)));
        assertThat(find().status()).isEqualTo(Status.USED_UP);
        assertThat(unapplied(USED.minusDays(1))).isEqualTo(-3_000);
        assertThat(unapplied(USED)).isZero();

        happened(new CreditMemoReleased(MEMO, PAYMENT, usd(1_000), USED, usd(1_000)));
        assertThat(find().status()).isEqualTo(Status.OPEN);
        assertThat(find().left()).isEqualTo(usd(1_000));
        assertThat(unapplied(USED)).isEqualTo(-1_000);
    }

    @Test
    void anotherDocumentCountsFromItsOwnDateWithWhatIsUsed() {
        landed();
        happened(new CreditMemoUsed(MEMO, PAYMENT, usd(1_000), USED, usd(2_000)));
        var other =
                new Landing(
                        new DocumentLink(new ConnectionId(new UUID(5, 9)), "150"),
                        "CM-1",
                        usd(2_500),
                        "4",
                        List.of(),
                        new Booked.Unstated());
        LocalDate on = ISSUED.plusDays(5);

        happened(new CreditMemoRestated(MEMO, other, on, usd(1_500), "agreed"));

        assertThat(find().left()).isEqualTo(usd(1_500));
        assertThat(find().charged()).isEqualTo(usd(2_500));
        assertThat(find().content().issuedOn()).isEqualTo(on);
        assertThat(unapplied(on.minusDays(1))).isZero();
        assertThat(unapplied(on)).isEqualTo(-2_500);
        assertThat(unapplied(USED)).isEqualTo(-1_500);
    }

    @Test
    void aVoidedOneCountsForNothingAndTakesNothing() {
        landed();

        happened(new CreditMemoVoided(MEMO, "deleted there"));

        assertThat(find().status()).isEqualTo(Status.VOIDED);
        assertThat(find().left()).isEqualTo(usd(0));
        assertThat(unapplied(ISSUED)).isZero();
        assertThat(taken(OTHER_MEMO)).isEmpty();
        assertThat(holder("CM-1")).isEmpty();
    }

    @Test
    void anApplicationThatCameToNothingSaysWhy() {
        landed();

        happened(new CreditApplicationEnded(MEMO, new UUID(1, 1), "nothing was left"));

        assertThat(find().lastProblem()).isEqualTo("nothing was left");
    }

    @Test
    void othersTakeOfAnInvoiceUntilTheyAreDiscarded() {
        happened(drafted());
        happenedTo(OTHER_MEMO, new CreditMemoDrafted(OTHER_MEMO, content("CM-2"), ANN));

        assertThat(taken(MEMO)).containsExactly(content("CM-2"));
        happenedTo(OTHER_MEMO, new CreditMemoDiscarded(OTHER_MEMO, ANN, "not wanted"));
        assertThat(taken(MEMO)).isEmpty();
    }

    @Test
    void aNumberIsFreeAgainOnceItsCreditMemoIsDiscarded() {
        happened(drafted());
        assertThat(holder("CM-1")).contains(MEMO);

        happened(new CreditMemoDiscarded(MEMO, ANN, "not wanted"));

        assertThat(holder("CM-1")).isEmpty();
        happenedTo(OTHER_MEMO, new CreditMemoDrafted(OTHER_MEMO, content("CM-1"), ANN));
        assertThat(holder("CM-1")).contains(OTHER_MEMO);
    }

    @Test
    void whatIsLeftOfAnInvoiceIsReadByOneAtATime() {
        history.happened(INVOICE.value(), anInvoice());

        database.transactions()
                .of(tenant)
                .write(_ -> {
                    views.takenOf(INVOICE, MEMO);
                    assertThatThrownBy(this::lockTheInvoiceElsewhere)
                            .isInstanceOf(DataAccessException.class)
                            .hasMessageContaining("could not obtain lock");
                    return 1;
                });
    }

    @Test
    void aConfinedViewerAndAnotherTenantSeeNothing() {
        landed();
        var confined = new Viewer(tenant, Set.of(OTHER));

        assertThat(views.find(confined, MEMO)).isEmpty();
        assertThat(views.ofInvoices(confined, Set.of(INVOICE))).isEmpty();
        assertThat(views.byDocument(confined, "150")).isEmpty();
        assertThat(views.list(confined, everything(), PAGE).rows()).isEmpty();
        assertThat(views.find(Viewer.system(SOUTH), MEMO)).isEmpty();
    }

    @Test
    void aListShowsTheNewestFirstAndWhatItsFilterLetsThrough() {
        landed();
        happenedTo(OTHER_MEMO, new CreditMemoDrafted(OTHER_MEMO, content("CM-2"), ANN));
        var open = new CreditMemoFilter(Optional.of(ACME), Optional.empty(), Set.of(Status.OPEN));

        assertThat(views.list(viewer(), everything(), PAGE).rows()).hasSize(2);
        assertThat(views.list(viewer(), open, PAGE).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.value().id()).isEqualTo(MEMO));
        assertThat(views.ofInvoices(viewer(), Set.of(INVOICE)).get(INVOICE)).hasSize(2);
        assertThat(views.byDocument(viewer(), "150")).contains(MEMO);
    }

    private static final PageRequest PAGE = new PageRequest(20, "");

    private static CreditMemoFilter everything() {
        return new CreditMemoFilter(Optional.empty(), Optional.empty(), Set.of());
    }

    private void lockTheInvoiceElsewhere() {
        database.transactions()
                .of(tenant)
                .writeApart(sql ->
                        sql.select(INVOICE_VIEW.INVOICE_ID)
                                .from(INVOICE_VIEW)
                                .where(INVOICE_VIEW.INVOICE_ID.eq(INVOICE.value()))
                                .forUpdate()
                                .noWait()
                                .execute());
    }

    private void landed() {
        happened(
                drafted(),
                new CreditMemoSubmitted(MEMO, ANN),
                approved(),
                new CreditMemoPushed(
                        MEMO,
                        new Landing(
                                books("150"),
                                "CM-1",
                                usd(3_000),
                                "0",
                                List.of(
                                        new Difference(
                                                Difference.Kind.TAX, "tax", "none", "1.00 USD")),
                                new Booked.Unstated())));
    }

    private void happened(CreditMemoEvent... events) {
        happenedTo(MEMO, events);
    }

    private void happenedTo(CreditMemoId memo, CreditMemoEvent... events) {
        history.happened(memo.value(), events);
    }

    private CreditMemoView find() {
        return views.find(viewer(), MEMO).orElseThrow();
    }

    private Viewer viewer() {
        return Viewer.system(tenant);
    }

    private List<CreditMemoContent> taken(CreditMemoId own) {
        return database.transactions().of(tenant).write(_ -> views.takenOf(INVOICE, own));
    }

    private Optional<CreditMemoId> holder(String number) {
        return database.transactions().of(tenant).write(_ -> views.holderOfNumber(number));
    }

    private long unapplied(LocalDate asOf) {
        return database
                .transactions()
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(RECEIVABLE_MOVEMENT_VIEW)
                                .where(RECEIVABLE_MOVEMENT_VIEW.EFFECTIVE_ON.le(asOf))
                                .fetch(RECEIVABLE_MOVEMENT_VIEW.UNAPPLIED_MINOR))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static CreditMemoDrafted drafted() {
        return new CreditMemoDrafted(MEMO, content("CM-1"), ANN);
    }

    private static CreditMemoApproved approved() {
        var sale =
                new InvoiceDocument(
                        books("58"),
                        "CM-1",
                        ISSUED,
                        ISSUED,
                        Target.none(),
                        List.of(),
                        usd(100),
                        new ExpectedTax.None(),
                        usd(2_900),
                        "",
                        Target.none(),
                        new ExpectedRate.Unstated());
        return new CreditMemoApproved(
                MEMO,
                BEN,
                PlanHash.of(sale),
                new CreditMemoDocument(INVOICE, sale),
                new Authority(0, false));
    }

    private static CreditMemoContent content(String number) {
        return new CreditMemoContent(
                INVOICE,
                ACME,
                number,
                USD,
                ISSUED,
                List.of(new CreditedLine(2, LINE, usd(3_000))),
                usd(100),
                "credits invoice 1",
                "sent twice",
                false);
    }

    private static InvoiceDrafted anInvoice() {
        var content =
                new InvoiceContent(
                        ACME, "1", USD, ISSUED, ISSUED, List.of(LINE), new Discount.None(), "", "");
        return new InvoiceDrafted(INVOICE, content, Totals.of(content), ANN);
    }

    private static DocumentLink books(String id) {
        return new DocumentLink(new ConnectionId(new UUID(9, 1)), id);
    }

    private static Money usd(long minor) {
        return Money.ofMinor(minor, USD);
    }
}
