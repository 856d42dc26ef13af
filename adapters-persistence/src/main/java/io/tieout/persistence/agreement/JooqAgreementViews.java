package io.tieout.persistence.agreement;

import static io.tieout.persistence.jooq.Tables.AGREEMENT_INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.AGREEMENT_VIEW;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.revenue.HomeCurve.Landed;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.persistence.eventstore.StoredAgreements;
import io.tieout.persistence.jooq.tables.records.AgreementInvoiceViewRecord;
import io.tieout.persistence.jooq.tables.records.AgreementViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.SortOrder;

/** Agreements read from their view; each read is one statement. */
public final class JooqAgreementViews implements AgreementViews {

    private static final Keyset<Instant> LATEST_FIRST =
            new Keyset<>(
                    "agreement",
                    AGREEMENT_VIEW.MADE_AT,
                    AGREEMENT_VIEW.AGREEMENT_ID,
                    SortOrder.DESC,
                    Instant::parse);

    private final Transactions transactions;
    private final StoredAgreements states;

    public JooqAgreementViews(Transactions transactions, StoredAgreements states) {
        this.transactions = transactions;
        this.states = states;
    }

    @Override
    public Optional<AgreementView> find(Viewer viewer, AgreementId id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(AGREEMENT_VIEW)
                                .where(AGREEMENT_VIEW.AGREEMENT_ID.eq(id.value()))
                                .and(Confinement.of(viewer, AGREEMENT_VIEW.ACCOUNT_ID))
                                .fetchOptional(this::view));
    }

    @Override
    public Page<AgreementView> list(
            Viewer viewer, Set<Status> statuses, Optional<AccountId> account, PageRequest page) {
        Condition wanted =
                (statuses.isEmpty()
                                ? noCondition()
                                : AGREEMENT_VIEW.STATUS.in(
                                        statuses.stream().map(Status::name).toList()))
                        .and(
                                account.map(id -> AGREEMENT_VIEW.ACCOUNT_ID.eq(id.value()))
                                        .orElse(noCondition()));
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        LATEST_FIRST.show(
                                LATEST_FIRST.page(
                                        sql.selectFrom(AGREEMENT_VIEW)
                                                .where(wanted)
                                                .and(
                                                        Confinement.of(
                                                                viewer, AGREEMENT_VIEW.ACCOUNT_ID)),
                                        page),
                                this::view));
    }

    @Override
    public List<BilledPeriod> billed(Viewer viewer, Set<AgreementId> agreements) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(AGREEMENT_INVOICE_VIEW)
                                .where(
                                        AGREEMENT_INVOICE_VIEW.AGREEMENT_ID.in(
                                                agreements.stream()
                                                        .map(AgreementId::value)
                                                        .toList()))
                                .and(Confinement.ofHouse(viewer))
                                .orderBy(
                                        AGREEMENT_INVOICE_VIEW.ISSUED_ON,
                                        AGREEMENT_INVOICE_VIEW.INVOICE_ID)
                                .fetch(JooqAgreementViews::period));
    }

    @Override
    public boolean hasBilled(TenantId tenant, InvoiceId invoice) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.fetchExists(
                                AGREEMENT_INVOICE_VIEW,
                                AGREEMENT_INVOICE_VIEW.INVOICE_ID.eq(invoice.value())));
    }

    @Override
    public Optional<AgreementId> holderOfReference(TenantId tenant, String reference) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(AGREEMENT_VIEW.AGREEMENT_ID)
                                .from(AGREEMENT_VIEW)
                                .where(AGREEMENT_VIEW.REFERENCE.eq(reference))
                                .fetchOptional(row -> new AgreementId(row.value1())));
    }

    @Override
    public List<AgreementId> due(TenantId tenant, LocalDate today, int limit) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(AGREEMENT_VIEW.AGREEMENT_ID)
                                .from(AGREEMENT_VIEW)
                                .where(AGREEMENT_VIEW.NEXT_DUE_ON.le(today))
                                .orderBy(AGREEMENT_VIEW.NEXT_DUE_ON, AGREEMENT_VIEW.AGREEMENT_ID)
                                .limit(limit)
                                .fetch(row -> new AgreementId(row.value1())));
    }

    @Override
    public List<AgreementView> unposted(
            TenantId tenant, LocalDate lastOn, Optional<AgreementView> after, int limit) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(AGREEMENT_VIEW)
                                .where(AGREEMENT_VIEW.STATUS.ne(Status.DRAFT.name()))
                                .and(
                                        AGREEMENT_VIEW
                                                .POSTED_THROUGH
                                                .isNull()
                                                .or(AGREEMENT_VIEW.POSTED_THROUGH.lt(lastOn)))
                                .and(
                                        AGREEMENT_VIEW
                                                .NEXT_EARNED_ON
                                                .le(lastOn)
                                                .or(LandedAmounts.isNew(sql, lastOn)))
                                .and(after.map(JooqAgreementViews::isAfter).orElse(noCondition()))
                                .orderBy(AGREEMENT_VIEW.MADE_AT, AGREEMENT_VIEW.AGREEMENT_ID)
                                .limit(limit)
                                .fetch(this::view));
    }

    private static Condition isAfter(AgreementView last) {
        return row(AGREEMENT_VIEW.MADE_AT, AGREEMENT_VIEW.AGREEMENT_ID)
                .gt(last.madeAt(), last.id().value());
    }

    @Override
    public Map<AgreementId, List<Landed>> landed(
            TenantId tenant, Collection<AgreementId> agreements, LocalDate asOf) {
        return transactions.of(tenant).read(sql -> LandedAmounts.of(sql, agreements, asOf));
    }

    @Override
    public Map<AgreementId, MonthWorth> posted(
            TenantId tenant, Collection<AgreementId> agreements) {
        return agreements.isEmpty()
                ? Map.of()
                : transactions.of(tenant).read(sql -> LandedAmounts.posted(sql, agreements));
    }

    private AgreementView view(AgreementViewRecord row) {
        AgreementId id = new AgreementId(row.getAgreementId());
        return new AgreementView(
                id,
                row.getVersion(),
                Status.valueOf(row.getStatus()),
                states.read(row.getState()).existing(id).deal(),
                row.getMadeBy(),
                row.getMadeAt(),
                row.getApprovedBy());
    }

    private static BilledPeriod period(AgreementInvoiceViewRecord row) {
        return new BilledPeriod(
                new AgreementId(row.getAgreementId()),
                new InvoiceId(row.getInvoiceId()),
                row.getIssuedOn(),
                row.getServedFrom(),
                row.getServedTo(),
                Money.ofMinor(row.getAmountMinor(), new Currency(row.getCurrency())));
    }
}
