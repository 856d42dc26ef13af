package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.tieout.application.collection.OverdueAccounts;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.SortOrder;

/** Accounts that are behind, from the invoices that stand. */
public final class JooqOverdueAccounts implements OverdueAccounts {

    private final Transactions transactions;

    public JooqOverdueAccounts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page<AccountId> dueBy(Viewer viewer, LocalDate day, PageRequest page) {
        var late =
                select(INVOICE_VIEW.ACCOUNT_ID, min(INVOICE_VIEW.DUE_ON))
                        .from(INVOICE_VIEW)
                        .where(INVOICE_VIEW.STANDS_AT.isNotNull())
                        .and(INVOICE_VIEW.BALANCE_MINOR.gt(0L))
                        .and(INVOICE_VIEW.DUE_ON.le(day))
                        .and(Confinement.of(viewer, INVOICE_VIEW.ACCOUNT_ID))
                        .groupBy(INVOICE_VIEW.ACCOUNT_ID)
                        .asTable("late", "account_id", "oldest_on");
        Field<UUID> account = Objects.requireNonNull(late.field("account_id", UUID.class));
        Field<LocalDate> oldest = Objects.requireNonNull(late.field("oldest_on", LocalDate.class));
        var order =
                new Keyset<>("overdue-account", oldest, account, SortOrder.ASC, LocalDate::parse);
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        order.show(
                                order.page(
                                        sql.select(oldest, account).from(late).where(noCondition()),
                                        page),
                                row -> new AccountId(row.value2())));
    }
}
