package io.tieout.application.recorded;

import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.mapping.Mappings;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.RecordedPaymentRejected;
import io.tieout.domain.recorded.RecordedPaymentRejection.ProcessorNotMapped;
import java.util.List;
import java.util.Set;

/** The account of the chart where money of a processor stands until it is paid out. */
public final class ClearingAccounts {

    /** The types of account that a payment may be deposited to; facts sheet 5.8 */
    private static final Set<String> CLEARING = Set.of("Bank", "Other Current Asset");

    private final Mappings mappings;

    public ClearingAccounts(Mappings mappings) {
        this.mappings = mappings;
    }

    /**
     * the one that two people agreed on
     *
     * @throws RecordedPaymentRejected there is none, or it takes no payments
     */
    public Target of(TenantId tenant, ConnectionId books, Channel processor) {
        String word = processor.name();
        return mappings
                .meanings(tenant, books, MappedWord.Kind.PROCESSOR, List.of(word))
                .values()
                .stream()
                .filter(ClearingAccounts::takes)
                .map(Reference::target)
                .findFirst()
                .orElseThrow(() -> new RecordedPaymentRejected(new ProcessorNotMapped(processor)));
    }

    private static boolean takes(Reference account) {
        return account.nature() instanceof Nature.OfAccount(var type, _) && CLEARING.contains(type);
    }
}
