package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.ARRANGEMENTS_VIEW;

import io.tieout.application.collection.ArrangementViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.persistence.eventstore.StoredCases;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.Map;
import java.util.Set;

/** Arrangements read from their view. */
public final class JooqArrangementViews implements ArrangementViews {

    private final Transactions transactions;
    private final StoredCases states;

    public JooqArrangementViews(Transactions transactions, StoredCases states) {
        this.transactions = transactions;
        this.states = states;
    }

    @Override
    public Map<AccountId, Arrangements> of(Viewer viewer, Set<AccountId> accounts) {
        var row = ARRANGEMENTS_VIEW;
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(row.ACCOUNT_ID, row.STATE)
                                .from(row)
                                .where(
                                        row.ACCOUNT_ID.in(
                                                accounts.stream().map(AccountId::value).toList()))
                                .and(Confinement.of(viewer, row.ACCOUNT_ID))
                                .orderBy(row.ACCOUNT_ID)
                                .fetchMap(
                                        each -> new AccountId(each.value1()),
                                        each -> states.arrangementsOf(each.value2())));
    }
}
