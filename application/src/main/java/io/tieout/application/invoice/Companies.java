package io.tieout.application.invoice;

import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.domain.invoice.ResolvedReferences.Classes;
import io.tieout.domain.invoice.ResolvedReferences.Company;
import io.tieout.domain.invoice.ResolvedReferences.SalesTax;
import io.tieout.domain.money.Currency;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a company's settings mean for a plan. */
final class Companies {

    /** the two-letter and three-letter code and the name that accounting systems write */
    private static final Set<String> UNITED_STATES = Set.of("", "US", "USA", "United States");

    private Companies() {}

    static Company asPlanned(CompanyProfile profile) {
        return new Company(
                profile.hasOwnNumbers(),
                salesTax(profile),
                profile.appliesCreditsItself(),
                switch (profile.classTracking()) {
                    case NONE -> Classes.NOWHERE;
                    case PER_DOCUMENT -> Classes.PER_DOCUMENT;
                    case PER_LINE -> Classes.PER_LINE;
                },
                profile.closedThrough(),
                profile.tracksDepartments(),
                Optional.of(new Currency(profile.homeCurrency())));
    }

    /**
     * connected before settings were read: nothing is refused on account of them
     *
     * @param closedThrough the tenant's own last closed day
     */
    static Company unread(Optional<LocalDate> closedThrough) {
        return new Company(
                true,
                SalesTax.COMPUTED_THERE,
                false,
                Classes.PER_LINE,
                closedThrough,
                true,
                Optional.empty());
    }

    private static SalesTax salesTax(CompanyProfile profile) {
        if (!profile.usesSalesTax()) {
            return SalesTax.NONE;
        }
        return UNITED_STATES.contains(profile.country())
                ? SalesTax.COMPUTED_THERE
                : SalesTax.BY_NATIONAL_CODE;
    }
}
