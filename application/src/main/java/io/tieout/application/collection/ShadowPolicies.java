package io.tieout.application.collection;

import io.tieout.application.aggregate.Glances;
import io.tieout.application.collection.Collections.CollectionView;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Debtor;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.collection.rulebook.Rulebook.Shadowed;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.collection.rulebook.Shadow;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules on trial, and what they would do beside the policies in force. Nothing comes of it. */
public final class ShadowPolicies {

    private final Glances glances;

    public ShadowPolicies(Glances glances) {
        this.glances = glances;
    }

    /**
     * What rules on trial would do with an account.
     *
     * @param view as the account would stand
     */
    public record ShadowView(Shadow shadow, CollectionView view) {}

    /** those on trial, at most one for each class of accounts */
    public List<Shadow> of(TenantId tenant) {
        return book(tenant).shadows();
    }

    /**
     * at the moment and by the facts of these looks; accounts without a shadow, and those for which
     * its rules count already, are left out. One look at the rulebook, however many there are
     */
    public Map<AccountId, ShadowView> beside(TenantId tenant, Collection<CollectionView> views) {
        Rulebook book = book(tenant);
        Map<AccountId, ShadowView> shadows = new HashMap<>();
        for (CollectionView view : views) {
            beside(book, view).ifPresent(shadow -> shadows.put(view.account(), shadow));
        }
        return shadows;
    }

    private static Optional<ShadowView> beside(Rulebook book, CollectionView view) {
        Facts facts = view.facts();
        Instant at = view.decision().at();
        Debtor debtor = facts.debtor();
        return book.shadowed(debtor.accountClass(), at.atZone(debtor.zone()).toLocalDate())
                .map(shadowed -> new ShadowView(shadowed.shadow(), view(book, shadowed, view)));
    }

    private static CollectionView view(Rulebook book, Shadowed shadowed, CollectionView beside) {
        CollectionDecision decision =
                CollectionDecision.of(
                        shadowed.policies(), book.caps(), beside.facts(), beside.decision().at());
        Optional<CollectionPolicy> policy =
                shadowed.policies().versions().stream()
                        .filter(each -> each.version() == decision.policyVersion())
                        .findFirst();
        return new CollectionView(
                beside.facts(),
                beside.arrears(),
                beside.debts(),
                policy,
                decision,
                beside.arranged());
    }

    private Rulebook book(TenantId tenant) {
        return glances.present(tenant, CollectionKind.RULEBOOK, RulebookId.of(tenant).value());
    }
}
