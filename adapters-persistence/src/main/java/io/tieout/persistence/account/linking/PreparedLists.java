package io.tieout.persistence.account.linking;

import io.tieout.domain.account.linking.Candidates;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lists of names that this node unsealed and prepared, each good for one edition of one tenant's
 * company. Personal data: it stays in memory, and whoever was used longest ago goes first.
 */
final class PreparedLists {

    /** parties of all companies together, about 2 kB each: 100 MB */
    private static final int MOST_PARTIES = 50_000;

    private record Company(TenantId tenant, ConnectionId connection) {}

    private record Prepared(UUID edition, int size, Candidates candidates) {}

    private final Map<Company, Prepared> byCompany = new LinkedHashMap<>();

    /** as remembered, or read anew and remembered when the edition is another one */
    Candidates of(
            TenantId tenant, ConnectionId connection, UUID edition, Supplier<List<Party>> list) {
        var company = new Company(tenant, connection);
        return remembered(company, edition).orElseGet(() -> prepare(company, edition, list.get()));
    }

    private Candidates prepare(Company company, UUID edition, List<Party> parties) {
        var candidates = new Candidates(parties);
        remember(company, new Prepared(edition, parties.size(), candidates));
        return candidates;
    }

    /** what is used goes to the end of the line */
    private synchronized Optional<Candidates> remembered(Company company, UUID edition) {
        Optional<Prepared> used =
                Optional.ofNullable(byCompany.remove(company))
                        .filter(prepared -> prepared.edition().equals(edition));
        used.ifPresent(prepared -> byCompany.put(company, prepared));
        return used.map(Prepared::candidates);
    }

    private synchronized void remember(Company company, Prepared prepared) {
        byCompany.remove(company);
        byCompany.put(company, prepared);
        int parties = byCompany.values().stream().mapToInt(Prepared::size).sum();
        var longestUnused = byCompany.values().iterator();
        while (parties > MOST_PARTIES && byCompany.size() > 1) {
            parties -= longestUnused.next().size();
            longestUnused.remove();
        }
    }
}
