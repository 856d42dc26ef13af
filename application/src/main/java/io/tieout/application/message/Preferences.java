package io.tieout.application.message;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.ContactPreferences;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whom accounts want to be written to; every version is kept. */
public interface Preferences {

    /** What somebody said of one account. */
    record PreferencesView(AccountId account, ContactPreferences preferences) {}

    /** for batch loading: accounts of which nobody said anything are left out */
    List<PreferencesView> ofAccounts(Viewer viewer, Set<AccountId> accounts);

    /** lets others count, in the transaction at hand */
    void set(
            TenantId tenant,
            AccountId account,
            ContactPreferences next,
            ActorId by,
            String reason,
            Instant at);
}
