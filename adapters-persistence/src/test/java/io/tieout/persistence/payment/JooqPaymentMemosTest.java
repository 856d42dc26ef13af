package io.tieout.persistence.payment;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.PAYMENT_MEMO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.payment.PaymentId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JooqPaymentMemosTest {

    private static TestDatabase database;
    private static JooqPaymentMemos memos;
    private static long ids;

    private final PaymentId payment = new PaymentId(new UUID(0x71, ++ids));

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        memos = new JooqPaymentMemos(database.transactions(), TestKeys.of(database).secrets());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theLastMemoIsReadBack() {
        memos.remember(NORTH, payment, "for INV-1");
        memos.remember(NORTH, payment, "for INV-2, says Maria");

        assertThat(memos.of(Viewer.system(NORTH), Set.of(payment)))
                .isEqualTo(Map.of(payment, "for INV-2, says Maria"));
    }

    @Test
    void aMemoThatWasTakenOutIsForgotten() {
        memos.remember(NORTH, payment, "for INV-1");
        memos.remember(NORTH, payment, "");

        assertThat(memos.of(Viewer.system(NORTH), Set.of(payment))).isEmpty();
    }

    @Test
    void customersAndOtherTenantsReadNone() {
        memos.remember(NORTH, payment, "for INV-1");

        assertThat(memos.of(Viewer.system(SOUTH), Set.of(payment))).isEmpty();
        var customer = new Viewer(NORTH, Set.of(new AccountId(new UUID(1, 1))));
        assertThat(memos.of(customer, Set.of(payment))).isEmpty();
    }

    @Test
    void nothingStandsInTheClear() {
        memos.remember(NORTH, payment, "says Maria");

        byte[] stored =
                database.superuser()
                        .select(PAYMENT_MEMO.MEMO_SEALED)
                        .from(PAYMENT_MEMO)
                        .where(PAYMENT_MEMO.PAYMENT_ID.eq(payment.value()))
                        .fetchSingle()
                        .value1();
        assertThat(new String(stored, UTF_8)).doesNotContain("Maria");
    }
}
