package io.tieout.graphql.connection;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.connection.ConnectionHistory.Entry;
import io.tieout.graphql.connection.ConnectionQueries.Authorisation;
import io.tieout.graphql.connection.ConnectionQueries.Waiting;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of the connection's life come from. */
public final class ConnectionWiring implements RuntimeWiringConfigurer {

    private static final List<String> CHANGES =
            List.of(
                    "ConfirmAccountingCompanyPayload",
                    "DiscardAccountingCompanyPayload",
                    "DisconnectAccountingPayload");

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        CHANGES.forEach(payload -> Payload.wire(payload, "connection", wiring));
        Payload.wire("StartAccountingConnectionPayload", "offer", wiring);
        Fields.of("AccountingConnectionOffer", Offer.class)
                .field("authorizeUrl", Offer::authorizeUrl)
                .field("expiresAt", Offer::expiresAt)
                .into(wiring);
        Fields.of("AccountingAuthorisation", Authorisation.class)
                .field("refreshedAt", it -> it.lives().issuedAt())
                .field("ageSeconds", it -> Math.toIntExact(it.age().toSeconds()))
                .field("accessExpiresAt", it -> it.lives().accessExpiresAt())
                .field("refreshExpiresAt", it -> it.lives().refreshExpiresAt())
                .field("hardExpiresAt", it -> it.lives().hardExpiresAt().orElse(null))
                .into(wiring);
        wireSteps(wiring);
        wireCompanies(wiring);
    }

    private static void wireSteps(RuntimeWiring.Builder wiring) {
        Fields.of("AccountingConnectionStep", Entry.class)
                .field("at", Entry::at)
                .field("kind", Entry::step)
                .field("actor", entry -> entry.actor().value())
                .field("origin", Entry::origin)
                .field("company", entry -> Fields.orNull(entry.company()))
                .field("reason", entry -> Fields.orNull(entry.reason()))
                .into(wiring);
    }

    private static void wireCompanies(RuntimeWiring.Builder wiring) {
        Fields.of("AccountingCompany", CompanyProfile.class)
                .field("country", company -> Fields.orNull(company.country()))
                .field("homeCurrency", CompanyProfile::homeCurrency)
                .field("isMultiCurrency", CompanyProfile::isMultiCurrency)
                .field("hasOwnNumbers", CompanyProfile::hasOwnNumbers)
                .field("usesSalesTax", CompanyProfile::usesSalesTax)
                .field("computesSalesTax", CompanyProfile::computesSalesTax)
                .field("appliesCreditsItself", CompanyProfile::appliesCreditsItself)
                .field("classTracking", CompanyProfile::classTracking)
                .field("tracksDepartments", CompanyProfile::tracksDepartments)
                .field("closedThrough", company -> company.closedThrough().orElse(null))
                .into(wiring);
        Fields.of("PendingAccountingCompany", Waiting.class)
                .field("companyId", waiting -> waiting.pending().company().id())
                .field("companyName", waiting -> waiting.pending().company().name())
                .field("presentCompanyName", waiting -> Fields.orNull(waiting.presentName()))
                .field("broughtBy", waiting -> waiting.pending().broughtBy().value())
                .field("expiresAt", waiting -> waiting.pending().expiresAt())
                .into(wiring);
    }
}
