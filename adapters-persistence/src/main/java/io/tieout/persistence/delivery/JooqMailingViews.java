package io.tieout.persistence.delivery;

import static io.tieout.persistence.jooq.Tables.MAILING_VIEW;
import static java.util.stream.Collectors.toSet;

import io.tieout.application.delivery.MailingViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.SubjectId;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.List;
import java.util.Set;

/** Agreements read from their view in one statement, and one for the keys. */
public final class JooqMailingViews implements MailingViews {

    private final Transactions transactions;
    private final PersonalSealer sealer;

    public JooqMailingViews(Transactions transactions, PersonalSealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public List<MailingView> ofAccounts(Viewer viewer, Set<AccountId> accounts) {
        var ids = accounts.stream().map(AccountId::value).toList();
        var rows =
                transactions
                        .of(viewer.tenant())
                        .read(sql ->
                                sql.selectFrom(MAILING_VIEW)
                                        .where(MAILING_VIEW.ACCOUNT_ID.in(ids))
                                        .and(Confinement.of(viewer, MAILING_VIEW.ACCOUNT_ID))
                                        .orderBy(MAILING_VIEW.ACCOUNT_ID)
                                        .fetch());
        var opener =
                sealer.opener(
                        viewer.tenant(),
                        rows.stream()
                                .map(row -> new SubjectId(row.getSubjectId()))
                                .collect(toSet()));
        return rows.stream()
                .map(row ->
                        new MailingView(
                                new AccountId(row.getAccountId()),
                                opener.apply(new SubjectId(row.getSubjectId()), row.getToSealed()),
                                row.getIsAutomatic()))
                .toList();
    }
}
