package io.tieout.persistence.refund;

import static io.tieout.persistence.jooq.Tables.REFUND_VIEW;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import io.tieout.application.refund.RefundViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Verdict;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.ReturnCause;
import io.tieout.domain.refund.RefundId;
import io.tieout.persistence.jooq.tables.records.RefundViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.SQLDataType;

/** Refunds read from their view; each read is one statement. */
public final class JooqRefundViews implements RefundViews {

    private final Transactions transactions;

    public JooqRefundViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<RefundView> find(Viewer viewer, RefundId id) {
        return select(viewer, REFUND_VIEW.REFUND_ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public Map<UUID, List<RefundView>> of(Viewer viewer, Set<UUID> subjects) {
        return select(viewer, REFUND_VIEW.SUBJECT_ID.in(subjects)).stream()
                .collect(groupingBy(RefundView::subject, toList()));
    }

    @Override
    public Optional<RefundId> byLink(Viewer viewer, String linkedAs) {
        return select(viewer, REFUND_VIEW.LINKED_AS.eq(linkedAs)).stream()
                .map(RefundView::id)
                .findFirst();
    }

    private List<RefundView> select(Viewer viewer, Condition wanted) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(REFUND_VIEW)
                                .where(wanted)
                                .and(Confinement.of(viewer, REFUND_VIEW.ACCOUNT_ID))
                                .orderBy(REFUND_VIEW.ORDERED_AT, REFUND_VIEW.REFUND_ID)
                                .fetch(JooqRefundViews::view));
    }

    @Override
    public Optional<RefundId> holderOfNumber(String number) {
        return transactions
                .present()
                .select(REFUND_VIEW.REFUND_ID)
                .from(REFUND_VIEW)
                .where(REFUND_VIEW.NUMBER.eq(number))
                .and(REFUND_VIEW.STATUS.ne(Status.REFUSED.name()))
                .fetchOptional(row -> new RefundId(row.value1()));
    }

    @Override
    public void hold(UUID subject) {
        transactions
                .present()
                .select(
                        function(
                                "pg_advisory_xact_lock",
                                SQLDataType.OTHER,
                                val(
                                        subject.getMostSignificantBits()
                                                ^ subject.getLeastSignificantBits())))
                .execute();
    }

    @Override
    public Map<String, Return> linkedAs(Set<String> documentIds) {
        return transactions
                .present()
                .selectFrom(REFUND_VIEW)
                .where(REFUND_VIEW.LINKED_AS.in(documentIds))
                .orderBy(REFUND_VIEW.ORDERED_AT, REFUND_VIEW.REFUND_ID)
                .stream()
                .collect(
                        toMap(
                                row -> Objects.requireNonNull(row.getLinkedAs()),
                                JooqRefundViews::returned,
                                (first, _) -> first));
    }

    private static Return returned(RefundViewRecord row) {
        return new Return(
                new RefundId(row.getRefundId()),
                Kind.valueOf(row.getKind()) == Kind.BOUNCE
                        ? ReturnCause.BOUNCED
                        : ReturnCause.REFUNDED,
                row.getPaidOn());
    }

    private static RefundView view(RefundViewRecord row) {
        var currency = new Currency(row.getCurrency());
        return new RefundView(
                new RefundId(row.getRefundId()),
                row.getVersion(),
                Kind.valueOf(row.getKind()),
                Status.valueOf(row.getStatus()),
                new AccountId(row.getAccountId()),
                row.getSubjectId(),
                row.getNumber(),
                Money.ofMinor(row.getAmountMinor(), currency),
                Money.ofMinor(row.getLinkedMinor(), currency),
                row.getPaidOn(),
                new Target(row.getFromId(), row.getFromName()),
                Objects.requireNonNullElse(row.getDocumentId(), ""),
                Optional.ofNullable(row.getVerdict()).map(Verdict::valueOf),
                row.getLastProblem(),
                row.getAskedBy(),
                row.getAllowedBy(),
                row.getReason(),
                row.getOrderedAt(),
                row.getChangedAt());
    }
}
