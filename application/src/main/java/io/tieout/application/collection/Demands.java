package io.tieout.application.collection;

import io.tieout.application.time.TenantClock;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Demand;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What accounts may be asked for now: what messages say. */
@FunctionalInterface
public interface Demands {

    /** nothing of an account of which nothing is known */
    Demand of(TenantId tenant, AccountId account);

    /** by the facts and the rules that order messages; a fixed number of statements */
    static Demands by(CollectionFacts facts, Rulebooks books, TenantClock clock) {
        return (tenant, account) ->
                Optional.ofNullable(facts.of(tenant, Set.of(account)).get(account))
                        .map(known ->
                                Demand.at(books.of(tenant).policies(), known, clock.now(tenant)))
                        .orElseGet(() -> new Demand(Map.of(), Optional.empty()));
    }
}
