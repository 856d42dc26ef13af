package io.tieout.persistence.deferral;

import static io.tieout.persistence.jooq.Tables.DEFERRAL_VIEW;

import io.tieout.application.deferral.DeferralViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.jooq.tables.records.DeferralViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of entries beside documents, for the staff: one statement. */
public final class JooqDeferralViews implements DeferralViews {

    private final Transactions transactions;

    public JooqDeferralViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<UUID, List<DeferralEntryView>> of(Viewer viewer, Set<UUID> documents) {
        List<DeferralViewRecord> rows =
                transactions
                        .of(viewer.tenant())
                        .read(sql ->
                                sql.selectFrom(DEFERRAL_VIEW)
                                        .where(DEFERRAL_VIEW.DOCUMENT_ID.in(documents))
                                        .and(Confinement.ofHouse(viewer))
                                        .orderBy(DEFERRAL_VIEW.DEFERRAL_ID, DEFERRAL_VIEW.PART)
                                        .fetch());
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                DeferralViewRecord::getDocumentId,
                                Collectors.mapping(row -> view(row, rows), Collectors.toList())));
    }

    private static DeferralEntryView view(DeferralViewRecord row, List<DeferralViewRecord> rows) {
        return new DeferralEntryView(
                row.getNumber(),
                row.getEffectiveOn(),
                Money.ofMinor(row.getAmountMinor(), new Currency(row.getCurrency())),
                rows.stream()
                        .filter(other -> other.getDeferralId().equals(row.getDeferralId()))
                        .filter(other -> other.getPart().equals(row.getReverses()))
                        .map(DeferralViewRecord::getNumber)
                        .findFirst()
                        .orElse(""),
                row.getIsTakenBack(),
                EntryStatus.valueOf(row.getStatus()),
                row.getEntryDocumentId(),
                row.getProblem());
    }
}
