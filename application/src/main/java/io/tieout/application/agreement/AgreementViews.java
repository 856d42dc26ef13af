package io.tieout.application.agreement;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.Deal;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.revenue.HomeCurve.Landed;
import io.tieout.domain.revenue.MonthWorth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Agreements as they stand now. */
public interface AgreementViews {

    /** Where an agreement is in its life. */
    enum Status {
        DRAFT,
        IN_FORCE,
        CANCELLED
    }

    /**
     * One agreement.
     *
     * @param approvedBy empty while it is a draft
     * @param madeAt in tenant time
     */
    record AgreementView(
            AgreementId id,
            long version,
            Status status,
            Deal deal,
            String madeBy,
            Instant madeAt,
            String approvedBy) {}

    /** An invoice that was drafted for what was due. */
    record BilledPeriod(
            AgreementId agreement,
            InvoiceId invoice,
            LocalDate issuedOn,
            LocalDate servedFrom,
            LocalDate servedTo,
            Money amount) {}

    Optional<AgreementView> find(Viewer viewer, AgreementId id);

    /** latest first; empty filters do not narrow */
    Page<AgreementView> list(
            Viewer viewer, Set<Status> statuses, Optional<AccountId> account, PageRequest page);

    /** for batch loading: what was billed under each of these, oldest first */
    List<BilledPeriod> billed(Viewer viewer, Set<AgreementId> agreements);

    /** whether this invoice was drafted because an agreement was due to bill */
    boolean hasBilled(TenantId tenant, InvoiceId invoice);

    /** for the rule that a reference is used once, in this transaction */
    Optional<AgreementId> holderOfReference(TenantId tenant, String reference);

    /** those of which an invoice is due to be drafted, the longest due first */
    List<AgreementId> due(TenantId tenant, LocalDate today, int limit);

    /**
     * those that are or were in force and not recognised through that day, oldest first, as far as
     * anything could be posted: something is earned, or a document landed that no posted month knew
     *
     * @param after the last of those that were asked for before; empty for the first ones
     */
    List<AgreementView> unposted(
            TenantId tenant, LocalDate lastOn, Optional<AgreementView> after, int limit);

    /**
     * what landed documents of each of these bill, net of tax and credits, dated on or before that
     * day, the oldest first; what bills nothing is left out
     */
    Map<AgreementId, List<Landed>> landed(
            TenantId tenant, Collection<AgreementId> agreements, LocalDate asOf);

    /** what months of each of these moved in the books so far; what moved nothing is left out */
    Map<AgreementId, MonthWorth> posted(TenantId tenant, Collection<AgreementId> agreements);
}
