package io.tieout.application.message;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.delivery.MailingViews;
import io.tieout.application.delivery.MailingViews.MailingView;
import io.tieout.application.message.Preferences.PreferencesView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.ContactPreferences;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.Set;

/**
 * Who is written to about an account: whoever was named for its reminders, else where its invoices
 * go, else the address of the account itself.
 */
public final class Recipients implements Unreached {

    private final AccountViews accounts;
    private final MailingViews mailings;
    private final Preferences preferences;

    public Recipients(AccountViews accounts, MailingViews mailings, Preferences preferences) {
        this.accounts = accounts;
        this.mailings = mailings;
        this.preferences = preferences;
    }

    /** what is wanted of the account, whoever said it */
    ContactPreferences wishes(Viewer viewer, AccountView account) {
        return preferences.ofAccounts(viewer, Set.of(account.id())).stream()
                .map(PreferencesView::preferences)
                .findFirst()
                .orElseGet(() -> ContactPreferences.nothingSaid(account.name()));
    }

    /** the customer; blank or erased if nobody knows where to write to */
    Personal customer(Viewer viewer, AccountView account, ContactPreferences wishes) {
        Map<AccountId, Personal> invoicesGoTo = invoicesGoTo(viewer, Set.of(account.id()));
        return customer(account, wishes, invoicesGoTo);
    }

    private static Personal customer(
            AccountView account, ContactPreferences wishes, Map<AccountId, Personal> invoicesGoTo) {
        return isSomebody(wishes.reminders())
                ? wishes.reminders()
                : invoicesGoTo.getOrDefault(account.id(), account.email());
    }

    private Map<AccountId, Personal> invoicesGoTo(Viewer viewer, Set<AccountId> accounts) {
        return mailings.ofAccounts(viewer, accounts).stream()
                .collect(toMap(MailingView::account, MailingView::to));
    }

    static boolean isSomebody(Personal address) {
        return !(address instanceof Personal.Erased) && !address.readable().isBlank();
    }

    @Override
    public Set<AccountId> among(TenantId tenant, Set<AccountId> accounts) {
        Viewer viewer = Viewer.system(tenant);
        Map<AccountId, ContactPreferences> wishes =
                preferences.ofAccounts(viewer, accounts).stream()
                        .collect(toMap(PreferencesView::account, PreferencesView::preferences));
        Map<AccountId, Personal> invoicesGoTo = invoicesGoTo(viewer, accounts);
        return this.accounts.findAll(viewer, accounts).stream()
                .filter(account -> {
                    ContactPreferences said =
                            wishes.getOrDefault(
                                    account.id(), ContactPreferences.nothingSaid(account.name()));
                    return said.isOptedOut() || !isSomebody(customer(account, said, invoicesGoTo));
                })
                .map(AccountView::id)
                .collect(toUnmodifiableSet());
    }
}
