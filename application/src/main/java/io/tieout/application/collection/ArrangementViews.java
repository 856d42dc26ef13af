package io.tieout.application.collection;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.arrangement.Arrangements;
import java.util.Map;
import java.util.Set;

/** What is arranged with accounts that owe, to be looked at. */
public interface ArrangementViews {

    /** accounts with which nothing was arranged are left out; one statement */
    Map<AccountId, Arrangements> of(Viewer viewer, Set<AccountId> accounts);
}
