package io.tieout.application.connection;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.Optional;

/** How each connected company keeps its books, as read when it was connected. */
public interface CompanyProfiles {

    /**
     * What decides how documents must look there.
     *
     * @param country as the company states it; empty when it does not
     * @param homeCurrency ISO 4217 code; never changes
     * @param hasOwnNumbers whether documents keep the numbers we give them
     * @param usesSalesTax whether the company charges sales tax at all
     * @param computesSalesTax whether the accounting system computes it by itself
     * @param appliesCreditsItself whether it applies open credits without being told
     * @param classTracking where a class may stand
     * @param closedThrough nothing on or before this day can be changed
     */
    record CompanyProfile(
            String country,
            String homeCurrency,
            boolean isMultiCurrency,
            boolean hasOwnNumbers,
            boolean usesSalesTax,
            boolean computesSalesTax,
            boolean appliesCreditsItself,
            ClassTracking classTracking,
            Optional<LocalDate> closedThrough) {}

    /** Where documents may name a class. */
    enum ClassTracking {
        NONE,
        PER_DOCUMENT,
        PER_LINE
    }

    /** replaces what was known; joins the transaction at hand */
    void store(TenantId tenant, ConnectionId connection, CompanyProfile profile);

    Optional<CompanyProfile> find(TenantId tenant, ConnectionId connection);
}
