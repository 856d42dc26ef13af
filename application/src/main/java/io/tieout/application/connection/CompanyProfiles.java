package io.tieout.application.connection;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How each connected company keeps its books, as it said last. */
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
     * @param tracksDepartments whether a document may name a department
     * @param closedThrough nothing on or before this day can be changed: what the company said when
     *     it is stored, the later of that and the tenant's own closing date when it is found
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
            boolean tracksDepartments,
            Optional<LocalDate> closedThrough) {}

    /** Where documents may name a class. */
    enum ClassTracking {
        NONE,
        PER_DOCUMENT,
        PER_LINE
    }

    /**
     * One setting that somebody changed in the accounting system.
     *
     * @param setting the name of the component of {@link CompanyProfile}
     * @param noticedAt in tenant time
     */
    record SettingChange(String setting, String before, String after, Instant noticedAt) {}

    /**
     * Replaces what was known, and notes each setting that differs from it; joins the transaction
     * at hand.
     *
     * @param at when it was read, in tenant time
     */
    void store(TenantId tenant, ConnectionId connection, CompanyProfile profile, Instant at);

    /** when the settings were last read, in tenant time; empty for what was read long ago */
    Optional<Instant> readAt(TenantId tenant, ConnectionId connection);

    /** the latest changes of settings, newest first, at most 50 */
    List<SettingChange> changes(TenantId tenant, ConnectionId connection);

    Optional<CompanyProfile> find(TenantId tenant, ConnectionId connection);

    /**
     * the last closed day, by the company or by the tenant, whichever is later; the tenant's own
     * counts even while the company's settings were never read
     */
    Optional<LocalDate> closedThrough(TenantId tenant, ConnectionId connection);
}
