package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_MEMO;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.payment.PaymentMemos;
import io.tieout.application.view.Viewer;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Notes of payments, sealed; each read is one statement. */
public final class JooqPaymentMemos implements PaymentMemos {

    /** the field that a sealed memo is bound to */
    private static final String MEMO = "payment_memo.memo";

    private final Transactions transactions;
    private final Sealer sealer;

    public JooqPaymentMemos(Transactions transactions, Sealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public void remember(TenantId tenant, PaymentId payment, String memo) {
        transactions
                .of(tenant)
                .write(sql ->
                        memo.isBlank()
                                ? forget(sql, payment)
                                : replace(sql, tenant, payment, memo));
    }

    private int replace(DSLContext sql, TenantId tenant, PaymentId payment, String memo) {
        return sql.insertInto(PAYMENT_MEMO)
                .set(PAYMENT_MEMO.TENANT_ID, tenant.value())
                .set(PAYMENT_MEMO.PAYMENT_ID, payment.value())
                .set(PAYMENT_MEMO.MEMO_SEALED, sealer.seal(tenant, MEMO, memo.getBytes(UTF_8)))
                .onConflict(PAYMENT_MEMO.TENANT_ID, PAYMENT_MEMO.PAYMENT_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static int forget(DSLContext sql, PaymentId payment) {
        return sql.deleteFrom(PAYMENT_MEMO)
                .where(PAYMENT_MEMO.PAYMENT_ID.eq(payment.value()))
                .execute();
    }

    @Override
    public Map<PaymentId, String> of(Viewer viewer, Set<PaymentId> payments) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(PAYMENT_MEMO.PAYMENT_ID, PAYMENT_MEMO.MEMO_SEALED)
                                .from(PAYMENT_MEMO)
                                .where(
                                        PAYMENT_MEMO.PAYMENT_ID.in(
                                                payments.stream().map(PaymentId::value).toList()))
                                .and(Confinement.ofHouse(viewer))
                                .fetchMap(
                                        row -> new PaymentId(row.value1()),
                                        row ->
                                                new String(
                                                        sealer.open(
                                                                viewer.tenant(),
                                                                MEMO,
                                                                row.value2()),
                                                        UTF_8)));
    }
}
