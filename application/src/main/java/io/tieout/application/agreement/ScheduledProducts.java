package io.tieout.application.agreement;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.mapping.Mappings;
import io.tieout.domain.agreement.AgreementRejected;
import io.tieout.domain.agreement.AgreementRejection.ProductNotScheduled;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.people.TenantId;
import java.util.List;

/** Which products are earned by schedule: those of which somebody said where they are deferred. */
public record ScheduledProducts(Connections connections, Mappings mappings) {

    /**
     * lets pass a product that is earned by schedule
     *
     * @throws AgreementRejected it is earned when it is invoiced
     */
    void demand(TenantId tenant, String product) {
        boolean isScheduled =
                connections
                        .ofTenant(tenant)
                        .map(Connection::id)
                        .filter(books ->
                                !mappings.meanings(
                                                tenant,
                                                books,
                                                MappedWord.Kind.DEFERRED_REVENUE,
                                                List.of(product))
                                        .isEmpty())
                        .isPresent();
        if (!isScheduled) {
            throw new AgreementRejected(new ProductNotScheduled(product));
        }
    }
}
