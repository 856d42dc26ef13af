package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_DECISION_VIEW;

import io.tieout.application.payment.PaymentDecisions;
import io.tieout.application.view.Viewer;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.persistence.jooq.tables.records.PaymentDecisionViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decisions about payments read from their view, for staff only; one statement. */
public final class JooqPaymentDecisions implements PaymentDecisions {

    private final Transactions transactions;

    public JooqPaymentDecisions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<PaymentId, List<Decision>> of(Viewer viewer, Set<PaymentId> payments) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql
                                .selectFrom(PAYMENT_DECISION_VIEW)
                                .where(
                                        PAYMENT_DECISION_VIEW.PAYMENT_ID.in(
                                                payments.stream().map(PaymentId::value).toList()))
                                .and(Confinement.ofHouse(viewer))
                                .orderBy(
                                        PAYMENT_DECISION_VIEW.VERSION,
                                        PAYMENT_DECISION_VIEW.DOCUMENT_ID)
                                .fetch(JooqPaymentDecisions::decision)
                                .stream()
                                .collect(Collectors.groupingBy(Decision::payment)));
    }

    private static Decision decision(PaymentDecisionViewRecord row) {
        return new Decision(
                new PaymentId(row.getPaymentId()),
                Kind.valueOf(row.getKind()),
                row.getDocumentId(),
                Optional.ofNullable(row.getAmountMinor())
                        .map(minor -> Money.ofMinor(minor, new Currency(row.getCurrency()))),
                row.getWords(),
                row.getDecidedBy(),
                row.getDecidedAt());
    }
}
