package io.tieout.persistence.invoice;

import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.invoice.Book.APRIL;
import static io.tieout.persistence.invoice.Book.MARIA;
import static io.tieout.persistence.invoice.Book.USD;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.invoice.InvoiceViews.Ground;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.LandingView;
import io.tieout.application.invoice.InvoiceViews.Settlement;
import io.tieout.application.invoice.InvoiceViews.SignatureView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLeftToPeople;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.SignatureVoided;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.invoice.Verdict;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.Authority;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.jooq.tables.records.InvoiceViewRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One invoice and what is read of it; lists are the business of {@link InvoiceListTest}. */
class JooqInvoiceViewsTest {

    private static final LocalDate ISSUED = LocalDate.parse("2026-01-10");
    private static final LocalDate DUE = LocalDate.parse("2026-02-09");
    private static final PlanHash HASH = new PlanHash("00");

    private static final Ground NOTHING = new Ground(Optional.empty(), Optional.empty());

    private static TestDatabase database;
    private static JooqInvoiceViews views;
    private static long tenants;

    private TenantId tenant;
    private Book book;
    private AccountId acme;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        views = new JooqInvoiceViews(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBook() {
        tenant = new TenantId(new UUID(3, ++tenants));
        book = new Book(database, tenant);
        acme = book.account("acme");
    }

    @Test
    void aDraftIsReadBackAsItWasWritten() {
        var dinar = new Currency("KWD");
        var content =
                new InvoiceContent(
                        acme,
                        "KW-1",
                        dinar,
                        ISSUED,
                        DUE,
                        List.of(
                                new InvoiceLine(
                                        "Seats for \"Q1\", half used",
                                        "SEAT",
                                        new Quantity(new BigDecimal("2.500001")),
                                        Money.ofMinor(12_345, dinar),
                                        new ServicePeriod.Between(ISSUED, DUE),
                                        "TAX",
                                        "North"),
                                new InvoiceLine(
                                        "Setup",
                                        "SETUP",
                                        new Quantity(BigDecimal.ONE),
                                        Money.ofMinor(1, dinar),
                                        new ServicePeriod.Unstated(),
                                        "NON",
                                        "")),
                        new Discount.Share(new Percent(new BigDecimal("12.5"))),
                        "thank you",
                        "");

        var view = find(book.draft(content));

        assertThat(view.content()).isEqualTo(content);
        assertThat(view.totals()).isEqualTo(Totals.of(content));
        assertThat(view.balance()).isEqualTo(view.totals().total());
        assertThat(view.status()).isEqualTo(Status.DRAFT);
        assertThat(view.version()).isZero();
        assertThat(view.documentId()).isEmpty();
    }

    @Test
    void aFixedDiscountIsReadBackAsItWasWritten() {
        var discount = new Discount.Fixed(usd(5));
        var plain = content("1", 100);
        var content =
                new InvoiceContent(
                        acme, "1", USD, ISSUED, DUE, plain.lines(), discount, plain.memo(), "");

        assertThat(find(book.draft(content)).content().discount()).isEqualTo(discount);
    }

    @Test
    void theStatusFollowsTheLifeOfTheInvoice() {
        var invoice = book.draft(content("1", 100));

        assertThat(statusAfter(invoice, new InvoiceSubmitted(invoice, MARIA)))
                .isEqualTo(Status.SUBMITTED);
        assertThat(statusAfter(invoice, new InvoiceSentBack(invoice, APRIL, "no")))
                .isEqualTo(Status.DRAFT);
        assertThat(statusAfter(invoice, new InvoiceSubmitted(invoice, MARIA)))
                .isEqualTo(Status.SUBMITTED);
        assertThat(statusAfter(invoice, approved(invoice))).isEqualTo(Status.APPROVED);
        assertThat(statusAfter(invoice, pushed(invoice, 100))).isEqualTo(Status.PUSHED);
        assertThat(statusAfter(invoice, voidRequested(invoice))).isEqualTo(Status.VOIDING);
        assertThat(statusAfter(invoice, new InvoiceVoidRefused(invoice, "period closed")))
                .isEqualTo(Status.PUSHED);
    }

    @Test
    void theStatusFollowsTheBalance() {
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);
        var payment = book.receive(acme, ISSUED, 100);

        book.settle(invoice, payment, ISSUED, 40);
        assertThat(find(invoice).status()).isEqualTo(Status.PARTIALLY_PAID);
        assertThat(find(invoice).balance()).isEqualTo(usd(60));
        book.settle(invoice, payment, ISSUED, 60);
        assertThat(find(invoice).status()).isEqualTo(Status.PAID);
        book.release(invoice, payment, ISSUED, 100);
        assertThat(find(invoice).status()).isEqualTo(Status.PUSHED);
        assertThat(find(invoice).balance()).isEqualTo(usd(100));
    }

    @Test
    void theDocumentAndItsDifferencesAreShownOnceItLanded() {
        var content = content("1", 100);
        var invoice = book.draft(content);
        var exact = Book.landing("D1", content, usd(107));
        var landing =
                new Landing(
                        exact.document(),
                        "1001",
                        usd(107),
                        "0",
                        List.of(
                                new Difference(Difference.Kind.TAX, "tax", "none", "0.07"),
                                new Difference(Difference.Kind.RENUMBERED, "number", "1", "1001")),
                        new Booked.Unstated());
        book.happened(invoice.value(), approved(invoice), new InvoicePushed(invoice, landing));

        var view = find(invoice);

        assertThat(view.documentId()).isEqualTo("D1");
        assertThat(view.documentNumber()).isEqualTo("1001");
        assertThat(view.lastProblem())
                .isEqualTo(
                        "tax: approved 'none', landed '0.07'; number: approved '1', landed '1001'");
        assertThat(view.landing())
                .contains(LandingView.of(landing.differences(), "", "", new Booked.Unstated()));
        assertThat(view.landing().orElseThrow().isSettledAsApproved()).isFalse();
        assertThat(view.balance()).isEqualTo(usd(107));
        assertThat(view.totals().total()).isEqualTo(usd(100));

        book.happened(invoice.value(), new InvoiceLandingAccepted(invoice, MARIA, "agreed"));
        assertThat(find(invoice).lastProblem()).isEmpty();
        assertThat(find(invoice).landing())
                .contains(
                        LandingView.of(
                                landing.differences(),
                                MARIA.value(),
                                "agreed",
                                new Booked.Unstated()));
        assertThat(find(invoice).landing().orElseThrow().isSettledAsApproved()).isTrue();
    }

    @Test
    void aRowOfBeforeDifferencesWereStoredShowsTheSentenceThatNamedThem() {
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);
        assertThat(find(invoice).landing())
                .contains(LandingView.of(List.of(), "", "", new Booked.Unstated()));

        database.superuser()
                .update(INVOICE_VIEW)
                .setNull(INVOICE_VIEW.DIFFERENCES)
                .set(INVOICE_VIEW.LAST_PROBLEM, "due date: approved 'a', landed 'b'")
                .where(INVOICE_VIEW.INVOICE_ID.eq(invoice.value()))
                .execute();

        assertThat(find(invoice).landing().orElseThrow().verdict()).isEqualTo(Verdict.DIVERGED);
        assertThat(find(book.draft(content("2", 100))).landing()).isEmpty();
    }

    @Test
    void signaturesAreListedInTheirOrderUntilTheyAreVoid() {
        var invoice = book.draft(content("1", 100));
        book.happened(invoice.value(), new InvoiceSubmitted(invoice, MARIA));

        book.happened(
                invoice.value(),
                new InvoiceSigned(invoice, new ActorId("may"), HASH, new Authority(2, false)));

        assertThat(find(invoice).status()).isEqualTo(Status.AWAITING_SECOND_APPROVAL);
        assertThat(find(invoice).approvedBy()).isEmpty();
        book.happened(invoice.value(), approved(invoice));
        assertThat(find(invoice).signatures())
                .extracting(SignatureView::by)
                .containsExactly("may", "april");
        assertThat(find(invoice).signatures())
                .allSatisfy(each -> {
                    assertThat(each.authority()).isEqualTo(new Authority(2, false));
                    assertThat(each.at()).isPresent();
                });
        book.happened(invoice.value(), new InvoicePushRefused(invoice, "closed"));
        assertThat(find(invoice).signatures()).isEmpty();
    }

    @Test
    void aNumberInTheBooksIsHeldByWhoeverStandsThereUnderItOrIsAboutTo() {
        var standing = book.invoice(acme, "1", ISSUED, DUE, 100);
        var own = book.draft(content("2", 100));
        book.happened(own.value(), new InvoiceSubmitted(own, MARIA), approved(own));
        var number = find(standing).documentNumber();

        assertThat(views.standsUnder(tenant, Book.CONNECTION, number, own))
                .contains("invoice " + standing.value());
        assertThat(views.standsUnder(tenant, Book.CONNECTION, number, standing)).isEmpty();
        assertThat(views.standsUnder(tenant, Book.CONNECTION, "2", standing))
                .contains("invoice " + own.value());
        assertThat(views.standsUnder(tenant, new ConnectionId(new UUID(9, 9)), number, own))
                .isEmpty();
    }

    @Test
    void aVoidSignatureAndWhatAPolicyLeavesSayWhy() {
        var invoice = book.draft(content("1", 100));
        book.happened(invoice.value(), new InvoiceSubmitted(invoice, MARIA));

        book.happened(invoice.value(), new InvoiceLeftToPeople(invoice, 2, "the books are closed"));
        assertThat(find(invoice).lastProblem()).isEqualTo("the books are closed");
        book.happened(
                invoice.value(),
                new InvoiceSigned(invoice, new ActorId("may"), HASH, new Authority(2, false)),
                new SignatureVoided(invoice, "nobody joined"));

        assertThat(find(invoice).status()).isEqualTo(Status.SUBMITTED);
        assertThat(find(invoice).signatures()).isEmpty();
        assertThat(find(invoice).lastProblem()).isEqualTo("nobody joined");
    }

    @Test
    void whatWasApprovedBeforeSignaturesWereListedHasOne() {
        var invoice = book.draft(content("1", 100));
        book.happened(invoice.value(), new InvoiceSubmitted(invoice, MARIA));
        book.happened(invoice.value(), approved(invoice));
        database.superuser()
                .update(INVOICE_VIEW)
                .set(INVOICE_VIEW.SIGNATURES, JSONB.valueOf("[]"))
                .execute();

        assertThat(find(invoice).signatures())
                .containsExactly(
                        new SignatureView("april", Optional.empty(), new Authority(0, false)));
    }

    @Test
    void aRefusedPushIsSubmittedAgainWithItsReasonUntilTheNextApproval() {
        var invoice = book.draft(content("1", 100));
        book.happened(
                invoice.value(),
                new InvoiceSubmitted(invoice, MARIA),
                approved(invoice),
                new InvoicePushRefused(invoice, "customer is inactive"));

        assertThat(find(invoice).status()).isEqualTo(Status.SUBMITTED);
        assertThat(find(invoice).approvedBy()).isEmpty();
        assertThat(find(invoice).lastProblem()).isEqualTo("customer is inactive");
        book.happened(invoice.value(), approved(invoice));
        assertThat(find(invoice).lastProblem()).isEmpty();
        assertThat(find(invoice).approvedBy()).isEqualTo("april");
    }

    @Test
    void aRefusedVoidShowsItsReason() {
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);
        book.happened(
                invoice.value(),
                voidRequested(invoice),
                new InvoiceVoidRefused(invoice, "period closed"));

        assertThat(find(invoice).lastProblem()).isEqualTo("period closed");
    }

    @Test
    void aDraftStandsOnTheHolderOfItsNumberAndTheCurrencyOfItsAccount() {
        var holder = book.invoice(acme, "1", ISSUED, DUE, 100);

        assertThat(ground(tenant, "1", acme))
                .isEqualTo(new Ground(Optional.of(holder), Optional.of(usd(1).currency())));
        assertThat(ground(tenant, "2", new AccountId(new UUID(9, 9)))).isEqualTo(NOTHING);
    }

    @Test
    void aDraftStandsOnNothingOfAnotherTenant() {
        book.invoice(acme, "1", ISSUED, DUE, 100);
        var other = new TenantId(new UUID(3, ++tenants));

        assertThat(ground(other, "1", acme)).isEqualTo(NOTHING);
        // Nor where row-level security would show it.
        Ground asked = database.transactions().of(tenant).read(_ -> views.ground(other, "1", acme));
        assertThat(asked).isEqualTo(NOTHING);
    }

    private static Ground ground(TenantId tenant, String number, AccountId account) {
        return database.transactions().of(tenant).read(_ -> views.ground(tenant, number, account));
    }

    @Test
    void aVoidedInvoiceOwesNothingAndItsNumberIsFree() {
        var first = book.invoice(acme, "1", ISSUED, DUE, 100);
        book.voided(first);

        var second = book.draft(content("1", 100));

        assertThat(find(first).status()).isEqualTo(Status.VOIDED);
        assertThat(find(first).balance()).isEqualTo(usd(0));
        assertThat(holderOf("1")).contains(second);
    }

    @Test
    void aNumberThatIsTakenCannotBeTakenAgain() {
        book.draft(content("1", 100));

        assertThatThrownBy(() -> book.draft(content("1", 50)))
                .hasMessageContaining("invoice_view_number_unique");
    }

    @Test
    void whoeverWroteTheContentStaysAMakerWhenItIsSentBack() {
        var invoice = book.draft(content("1", 100));
        var content = content("1", 120);
        book.happened(
                invoice.value(),
                new InvoiceRevised(invoice, content, Totals.of(content), APRIL),
                new InvoiceSubmitted(invoice, MARIA));
        assertThat(find(invoice).makers()).containsExactlyInAnyOrder("maria", "april");

        book.happened(invoice.value(), new InvoiceSentBack(invoice, APRIL, "no"));

        assertThat(find(invoice).makers()).containsExactly("april");
    }

    @Test
    void settlementsAreWhatIsLeftOfThemOldestFirst() {
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);
        var gone = book.receive(acme, ISSUED, 10);
        var late = book.receive(acme, DUE, 50);
        var early = book.receive(acme, ISSUED, 30);
        book.settle(invoice, gone, ISSUED, 10);
        book.settle(invoice, late, DUE, 50);
        book.settle(invoice, early, ISSUED, 30);
        book.release(invoice, early, ISSUED, 5);
        book.release(invoice, gone, ISSUED, 10);

        assertThat(views.settlements(Viewer.system(tenant), Set.of(invoice)))
                .isEqualTo(
                        Map.of(
                                invoice,
                                List.of(
                                        new Settlement(invoice, early, usd(25), ISSUED),
                                        new Settlement(invoice, late, usd(50), DUE))));
    }

    @Test
    void aPaymentThatIsMovedToAnEarlierDateSettlesOnThatDateAlone() {
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);
        var payment = book.receive(acme, ISSUED, 40);
        book.settle(invoice, payment, DUE, 40);
        book.release(invoice, payment, DUE, 40);
        book.settle(invoice, payment, ISSUED, 40);

        assertThat(views.settlements(Viewer.system(tenant), Set.of(invoice)).get(invoice))
                .containsExactly(new Settlement(invoice, payment, usd(40), ISSUED));
    }

    @Test
    void aPaymentThatSettlesOnTwoDatesCountsOnEach() {
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);
        var payment = book.receive(acme, ISSUED, 100);
        book.settle(invoice, payment, DUE, 60);
        book.settle(invoice, payment, ISSUED, 40);

        assertThat(views.settlements(Viewer.system(tenant), Set.of(invoice)).get(invoice))
                .containsExactly(
                        new Settlement(invoice, payment, usd(40), ISSUED),
                        new Settlement(invoice, payment, usd(60), DUE));
    }

    @Test
    void aDocumentLeadsToItsInvoice() {
        var content = content("1", 100);
        var invoice = book.draft(content);
        book.happened(
                invoice.value(), new InvoicePushed(invoice, Book.landing("88", content, usd(100))));

        var found =
                database.transactions()
                        .of(tenant)
                        .read(_ -> views.byDocument(Set.of("88", "unheard of")));

        assertThat(found).isEqualTo(Map.of("88", invoice));
    }

    @Test
    void aConfinedViewerSeesOnlyInvoicesOfItsAccount() {
        var other = book.account("other");
        var foreign = book.invoice(other, "1", ISSUED, DUE, 100);
        var payment = book.receive(other, ISSUED, 100);
        book.settle(foreign, payment, ISSUED, 100);
        var own = book.invoice(acme, "2", ISSUED, DUE, 100);
        var confined = new Viewer(tenant, Set.of(acme));

        assertThat(views.find(confined, foreign)).isEmpty();
        assertThat(views.settlements(confined, Set.of(foreign))).isEmpty();
        assertThat(views.findAll(confined, Set.of(foreign, own)))
                .extracting(InvoiceView::id)
                .containsExactly(own);
    }

    @Test
    void anotherTenantSeesNothing() {
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);

        assertThat(views.find(Viewer.system(SOUTH), invoice)).isEmpty();
    }

    @Test
    void eachReadIsOneStatement() {
        var one = book.invoice(acme, "1", ISSUED, DUE, 100);
        var two = book.invoice(acme, "2", ISSUED, DUE, 100);
        database.statements().reset();

        views.findAll(Viewer.system(tenant), Set.of(one, two));
        views.settlements(Viewer.system(tenant), Set.of(one, two));

        assertThat(database.statements().sent()).hasSize(2 * 2);
    }

    @Test
    void foldingTheHistoryInMemoryGivesTheStoredRow() {
        var invoice = book.invoice(acme, "1", ISSUED, DUE, 100);
        var payment = book.receive(acme, ISSUED, 40);
        book.settle(invoice, payment, ISSUED, 40);
        book.release(invoice, payment, ISSUED, 40);
        book.voided(invoice);

        var folded = new InvoiceViewRecord();
        for (var recorded : book.history().recorded()) {
            if (recorded.event() instanceof InvoiceEvent event) {
                InvoiceFold.fold(folded, recorded, event);
                folded.setVersion(recorded.version());
            }
        }

        assertThat(meaning(folded)).isEqualTo(meaning(stored(invoice)));
    }

    /** the database writes JSON its own way, and arrays are never equal */
    private static Map<String, Object> meaning(InvoiceViewRecord row) {
        var meaning = row.intoMap();
        meaning.put("lines", LinesJson.lines(row.getLines(), USD));
        meaning.put("discount", DiscountJson.read(row.getDiscount(), USD));
        meaning.put("makers", List.of(row.getMakers()));
        return meaning;
    }

    private InvoiceViewRecord stored(InvoiceId invoice) {
        return database.transactions()
                .of(tenant)
                .read(sql ->
                        sql.fetchSingle(INVOICE_VIEW, INVOICE_VIEW.INVOICE_ID.eq(invoice.value())));
    }

    private Status statusAfter(InvoiceId invoice, InvoiceEvent event) {
        book.happened(invoice.value(), event);
        return find(invoice).status();
    }

    private InvoiceView find(InvoiceId invoice) {
        return views.find(Viewer.system(tenant), invoice).orElseThrow();
    }

    private Optional<InvoiceId> holderOf(String number) {
        return database.transactions().of(tenant).read(_ -> views.holderOfNumber(number));
    }

    private InvoiceContent content(String number, long minor) {
        return Book.content(acme, number, ISSUED, DUE, usd(minor));
    }

    private InvoiceApproved approved(InvoiceId invoice) {
        return new InvoiceApproved(
                invoice, APRIL, HASH, Book.document(content("1", 100)), new Authority(2, false));
    }

    private InvoicePushed pushed(InvoiceId invoice, long minor) {
        return new InvoicePushed(
                invoice, Book.landing("D" + invoice.value(), content("1", minor), usd(minor)));
    }

    private InvoiceVoidRequested voidRequested(InvoiceId invoice) {
        var landing = Book.landing("D1", content("1", 100), usd(100));
        return new InvoiceVoidRequested(invoice, MARIA, "a mistake", landing.document(), "0");
    }

    private static Money usd(long minor) {
        return Money.ofMinor(minor, USD);
    }
}
