package io.tieout.persistence.observed;

import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;

import io.tieout.application.observed.ObservedViews.ObservedFilter;
import io.tieout.application.observed.ObservedViews.ObservedView;
import io.tieout.application.observed.ObservedViews.State;
import io.tieout.application.sweep.KnownDocuments;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedEvent;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.observed.ObservedPicture;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.sweep.JooqKnownDocuments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqObservedViewsTest {

    private static final TenantId TENANT = new TenantId(new UUID(6, 1));
    private static final Viewer STAFF = Viewer.system(TENANT);
    private static final ConnectionId BOOKS = new ConnectionId(new UUID(6, 3));
    private static final AccountId ACCOUNT = new AccountId(new UUID(6, 4));
    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqObservedViews views = new JooqObservedViews(database.transactions());
    private final History history =
            new History(
                    database, TENANT, new ObservedProjection(database.transactions().present()));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDocumentIsShownAsItStandsNow() {
        var invoice = observed(ObservedKind.INVOICE, "170", 100);
        assertThat(list(State.OPEN)).extracting(ObservedView::id).containsExactly(invoice);

        changed(invoice, picture(ObservedKind.INVOICE, 100, 100), 0, DAY.plusDays(9));
        assertThat(list(State.OPEN)).isEmpty();
        assertThat(list(State.SETTLED)).hasSize(1);

        ended(invoice, picture(ObservedKind.INVOICE, 100, 0), Ending.DELETED);
        assertThat(list(State.DELETED)).hasSize(1);
        assertThat(views.openOf(STAFF, Set.of(ACCOUNT))).isEmpty();
    }

    @Test
    void whatSettlesADocumentCountsOnTheDayItWasSettled() {
        var invoice = observed(ObservedKind.INVOICE, "170", 100);
        changed(invoice, picture(ObservedKind.INVOICE, 100, 100), 40, DAY.plusDays(9));

        assertThat(owedOn(DAY.plusDays(8))).isEqualTo(100);
        assertThat(owedOn(DAY.plusDays(9))).isEqualTo(40);
    }

    @Test
    void whatADocumentSaysCountsAtItsOwnDate() {
        var invoice = observed(ObservedKind.INVOICE, "170", 100);
        happened(
                invoice,
                new ObservationChanged(
                        invoice,
                        picture(ObservedKind.INVOICE, 100, 100),
                        picture(ObservedKind.INVOICE, 130, 130),
                        DAY.plusDays(9),
                        AT));

        assertThat(owedOn(DAY)).isEqualTo(130);
    }

    @Test
    void whatIsOverNeverCounted() {
        var invoice = observed(ObservedKind.INVOICE, "170", 100);
        ended(invoice, picture(ObservedKind.INVOICE, 100, 100), Ending.VOIDED);

        assertThat(owedOn(DAY)).isZero();
    }

    @Test
    void aCreditMemoTakesAway() {
        observed(ObservedKind.INVOICE, "170", 100);
        observed(ObservedKind.CREDIT_MEMO, "171", 30);

        assertThat(owedOn(DAY)).isEqualTo(70);
    }

    @Test
    void onlyWatchedInvoicesAreHomesAndKnown() {
        var invoice = observed(ObservedKind.INVOICE, "170", 100);
        observed(ObservedKind.CREDIT_MEMO, "171", 30);
        assertThat(watched("170", "171", "172")).containsExactly("170");
        assertThat(known()).containsExactly("170");

        ended(invoice, picture(ObservedKind.INVOICE, 100, 100), Ending.OURS);
        assertThat(watched("170")).isEmpty();
        assertThat(known()).isEmpty();
    }

    private List<String> known() {
        return new JooqKnownDocuments(database.transactions())
                .standing(TENANT, BOOKS, KnownDocuments.Kind.INVOICE, "", 10);
    }

    private Set<String> watched(String... ids) {
        return database.transactions().of(TENANT).read(_ -> views.watchedInvoices(Set.of(ids)));
    }

    private List<ObservedView> list(State state) {
        return views
                .list(
                        STAFF,
                        new ObservedFilter(Optional.of(ACCOUNT), Set.of(state)),
                        new PageRequest(10, ""))
                .rows()
                .stream()
                .map(row -> row.value())
                .toList();
    }

    private long owedOn(LocalDate day) {
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        return database.transactions()
                .of(TENANT)
                .read(sql ->
                        sql.select(sum(moved.OWED_MINOR.plus(moved.UNAPPLIED_MINOR)))
                                .from(moved)
                                .where(moved.EFFECTIVE_ON.le(day))
                                .fetchOptional(0, BigDecimal.class))
                .map(BigDecimal::longValueExact)
                .orElse(0L);
    }

    private ObservedId observed(ObservedKind kind, String document, long total) {
        var link = new DocumentLink(BOOKS, document);
        var id = ObservedId.of(kind, link);
        happened(id, new DocumentObserved(id, link, picture(kind, total, total), AT));
        return id;
    }

    private void changed(ObservedId id, ObservedPicture was, long balance, LocalDate on) {
        var now = picture(was.kind(), was.total().minorUnits(), balance);
        happened(id, new ObservationChanged(id, was, now, on, AT));
    }

    private void ended(ObservedId id, ObservedPicture was, Ending ending) {
        happened(id, new ObservationEnded(id, was, ending, AT));
    }

    private void happened(ObservedId id, ObservedEvent event) {
        history.happened(id.value(), event);
    }

    private static ObservedPicture picture(ObservedKind kind, long total, long balance) {
        var usd = new Currency("USD");
        return new ObservedPicture(
                kind,
                ACCOUNT,
                "58",
                "QB-7",
                DAY,
                DAY.plusDays(30),
                Money.ofMinor(total, usd),
                Money.ofMinor(balance, usd));
    }
}
