package io.tieout.application.simulation;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The accounts that collection may have to do with. */
public interface Debtors {

    /**
     * Accounts with an invoice that stands in the books and was late at some time between two days,
     * or may have been: whoever never was is collected from by no policy.
     *
     * @param fromOn the first day
     * @param throughOn the last day
     */
    record Late(LocalDate fromOn, LocalDate throughOn, OfClass ofClass) {}

    /** Whose accounts. */
    sealed interface OfClass {

        /** Those of one class. */
        record Only(String accountClass) implements OfClass {}

        /** Those of none of these classes. */
        record NoneOf(Set<String> classes) implements OfClass {
            public NoneOf {
                classes = Set.copyOf(classes);
            }
        }
    }

    /** ordered by reference; one statement */
    Page<AccountId> list(TenantId tenant, Late late, PageRequest page);

    /** all of them, as far as the limit; one statement */
    List<AccountId> all(TenantId tenant, Late late, int limit);

    /** how many there are in all; one statement */
    int count(TenantId tenant, Late late);
}
