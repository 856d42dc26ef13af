package io.tieout.application.collection;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import java.time.LocalDate;

/** Which accounts are behind. */
public interface OverdueAccounts {

    /**
     * accounts with something open that was due on a day or before, who is behind longest first;
     * one statement
     */
    Page<AccountId> dueBy(Viewer viewer, LocalDate day, PageRequest page);
}
