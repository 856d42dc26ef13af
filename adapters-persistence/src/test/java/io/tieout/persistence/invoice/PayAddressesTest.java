package io.tieout.persistence.invoice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accountaccess.AccessViews.PayAddress;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.accountaccess.JooqAccessViews;
import io.tieout.persistence.eventstore.StoredAccess;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import io.tieout.persistence.message.JooqLetterheads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where accounts pay, by what the letterhead says and what is due longest. */
class PayAddressesTest {

    private static final TenantId TENANT = new TenantId(new UUID(5, 1));
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private final TestDatabase database = TestDatabase.fresh();
    private final Book book = new Book(database, TENANT);
    private final JooqAccessViews views =
            new JooqAccessViews(
                    database.transactions(), new StoredAccess(TestKeys.of(database).personal()));
    private final AccountId account = book.account("acme");
    private final AccountId free = book.account("free");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLastLetterheadSaysWhereAndTheOldestOpenInvoiceForWhat() {
        book.invoice(account, "INV-2", DAY, DAY.plusDays(30), 5_000);
        var older = book.invoice(account, "INV-1", DAY, DAY.plusDays(10), 5_000);
        says("https://old.test/{invoice}");
        says("https://pay.test/{account}/{invoice}/{amount}");

        PayAddress address = requireNonNull(addresses().get(account));

        assertThat(addresses()).containsOnlyKeys(account);
        assertThat(address.link(Money.of("50.00", Book.USD)))
                .isEqualTo("https://pay.test/acme/INV-1/50.00");
        book.settle(older, book.receive(account, DAY, 5_000), DAY, 5_000);
        assertThat(requireNonNull(addresses().get(account)).number()).isEqualTo("INV-2");
    }

    @Test
    void whereNoLinkIsNamedThereIsNone() {
        book.invoice(account, "INV-1", DAY, DAY, 5_000);
        assertThat(addresses()).isEmpty();

        says("");

        assertThat(addresses()).isEmpty();
    }

    @Test
    void nobodySeesWhereAnotherAccountPays() {
        book.invoice(account, "INV-1", DAY, DAY, 5_000);
        says("https://pay.test/{invoice}");

        assertThat(views.payAddresses(Viewer.system(new TenantId(new UUID(5, 2))), Set.of(account)))
                .isEmpty();
    }

    private Map<AccountId, PayAddress> addresses() {
        return views.payAddresses(Viewer.system(TENANT), Set.of(account, free));
    }

    private void says(String payLink) {
        new JooqLetterheads(database.transactions())
                .set(
                        TENANT,
                        new Letterhead(
                                "", "#1f3a5f", "", payLink, Language.ENGLISH, 60, true, false),
                        new ActorId("ada"),
                        Instant.EPOCH);
    }
}
