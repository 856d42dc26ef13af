package io.tieout.persistence.invoice;

import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.invoice.linking.WaitingInvoices.Waiting;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.observed.ObservedPicture;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.observed.ObservedProjection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqWaitingInvoicesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-10");
    private static final Instant AT = Instant.parse("2026-01-11T08:00:00Z");
    private static final int MOST = 10;

    private static TestDatabase database;
    private static long tenants;

    private JooqWaitingInvoices waiting;
    private TenantId tenant;
    private Viewer staff;
    private Book book;
    private History theirs;
    private AccountId acme;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anAccount() {
        tenant = new TenantId(new UUID(0x31, ++tenants));
        staff = Viewer.system(tenant);
        waiting = new JooqWaitingInvoices(database.transactions());
        book = new Book(database, tenant);
        theirs =
                new History(
                        database,
                        tenant,
                        new ObservedProjection(database.transactions().present()));
        acme = book.account("acme");
    }

    @Test
    void aDraftWaitsOnceOthersEnteredAnInvoiceForItsAccount() {
        InvoiceId draft = drafted(acme, "1");
        assertThat(waiting.invoices(staff, MOST)).isEmpty();

        observed(ObservedKind.INVOICE, "170", acme);

        assertThat(waiting.invoices(staff, MOST)).extracting(Waiting::id).containsExactly(draft);
        assertThat(waiting.documents(staff, MOST))
                .extracting(view -> view.document().externalId())
                .containsExactly("170");
    }

    @Test
    void whatWasPushedWaitsNoLonger() {
        book.invoice(acme, "1", DAY, DAY, 100);
        observed(ObservedKind.INVOICE, "170", acme);

        assertThat(waiting.invoices(staff, MOST)).isEmpty();
        assertThat(waiting.documents(staff, MOST)).isEmpty();
    }

    @Test
    void aCreditMemoAndADeletedInvoiceOfOthersCountForNothing() {
        drafted(acme, "1");
        observed(ObservedKind.CREDIT_MEMO, "171", acme);
        ObservedId gone = observed(ObservedKind.INVOICE, "170", acme);
        theirs.happened(
                gone.value(),
                new ObservationEnded(
                        gone, picture(ObservedKind.INVOICE, acme), Ending.DELETED, AT));

        assertThat(waiting.invoices(staff, MOST)).isEmpty();
        assertThat(waiting.documents(staff, MOST)).isEmpty();
    }

    @Test
    void theOldestComeFirstAndNoMoreThanAskedFor() {
        drafted(acme, "2");
        drafted(acme, "1");
        observed(ObservedKind.INVOICE, "170", acme);
        observed(ObservedKind.INVOICE, "171", acme);

        assertThat(waiting.invoices(staff, 1))
                .extracting(each -> each.bill().number())
                .containsExactly("1");
        assertThat(waiting.documents(staff, 1)).hasSize(1);
    }

    @Test
    void aCustomerSeesItsOwnAndAnotherTenantNothing() {
        AccountId other = book.account("other");
        drafted(acme, "1");
        InvoiceId own = drafted(other, "2");
        observed(ObservedKind.INVOICE, "170", acme);
        observed(ObservedKind.INVOICE, "171", other);
        Viewer customer = new Viewer(tenant, Set.of(other));

        assertThat(waiting.invoices(customer, MOST)).extracting(Waiting::id).containsExactly(own);
        assertThat(waiting.documents(customer, MOST))
                .extracting(view -> view.document().externalId())
                .containsExactly("171");
        assertThat(waiting.invoices(Viewer.system(SOUTH), MOST)).isEmpty();
        assertThat(waiting.documents(Viewer.system(SOUTH), MOST)).isEmpty();
    }

    private InvoiceId drafted(AccountId account, String number) {
        return book.draft(Book.content(account, number, DAY, DAY, Money.ofMinor(100, Book.USD)));
    }

    private ObservedId observed(ObservedKind kind, String document, AccountId account) {
        var link = new DocumentLink(Book.CONNECTION, document);
        var id = ObservedId.of(kind, link);
        theirs.happened(id.value(), new DocumentObserved(id, link, picture(kind, account), AT));
        return id;
    }

    private static ObservedPicture picture(ObservedKind kind, AccountId account) {
        return new ObservedPicture(
                kind,
                account,
                "58",
                "QB-7",
                DAY,
                DAY.plusDays(30),
                Money.ofMinor(100, Book.USD),
                Money.ofMinor(100, Book.USD));
    }
}
