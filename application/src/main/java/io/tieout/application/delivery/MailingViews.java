package io.tieout.application.delivery;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.Personal;
import java.util.List;
import java.util.Set;

/** What is agreed about sending accounts their invoices. */
public interface MailingViews {

    /** One agreement; {@code isAutomatic} says whether invoices go out by themselves. */
    record MailingView(AccountId account, Personal to, boolean isAutomatic) {}

    /** for batch loading: accounts with which nothing was agreed are left out */
    List<MailingView> ofAccounts(Viewer viewer, Set<AccountId> accounts);
}
