package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.COLLECTION_POLICY_VIEW;
import static io.tieout.persistence.jooq.Tables.FEE_CAP_VIEW;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.collection.Rulebooks;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.latefee.FeeCaps;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.eventstore.StoredCases;
import io.tieout.persistence.jooq.tables.records.CollectionPolicyViewRecord;
import io.tieout.persistence.jooq.tables.records.FeeCapViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.util.List;
import java.util.Optional;
import org.jooq.SortOrder;

/** Collection policies and caps read from their views; each read is one statement. */
public final class JooqRulebooks implements Rulebooks {

    private static final Keyset<Integer> NEWEST_FIRST =
            new Keyset<>(
                    "collection-policy",
                    COLLECTION_POLICY_VIEW.POLICY_VERSION,
                    COLLECTION_POLICY_VIEW.RULEBOOK_ID,
                    SortOrder.DESC,
                    Integer::parseInt);

    private final Transactions transactions;
    private final StoredCases states;

    public JooqRulebooks(Transactions transactions, StoredCases states) {
        this.transactions = transactions;
        this.states = states;
    }

    @Override
    public Page<SavedPolicy> policies(
            Viewer viewer, Optional<String> accountClass, PageRequest page) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        NEWEST_FIRST.show(
                                NEWEST_FIRST.page(
                                        sql.selectFrom(COLLECTION_POLICY_VIEW)
                                                .where(Confinement.ofHouse(viewer))
                                                .and(
                                                        accountClass
                                                                .map(
                                                                        COLLECTION_POLICY_VIEW
                                                                                        .ACCOUNT_CLASS
                                                                                ::eq)
                                                                .orElse(noCondition())),
                                        page),
                                this::saved));
    }

    @Override
    public Optional<SavedPolicy> policy(Viewer viewer, int version) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(COLLECTION_POLICY_VIEW)
                                .where(COLLECTION_POLICY_VIEW.POLICY_VERSION.eq(version))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional()
                                .map(this::saved));
    }

    @Override
    public List<SavedCap> caps(Viewer viewer) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(FEE_CAP_VIEW)
                                .where(Confinement.ofHouse(viewer))
                                .orderBy(
                                        FEE_CAP_VIEW.JURISDICTION,
                                        FEE_CAP_VIEW.CUSTOMER_CLASS,
                                        FEE_CAP_VIEW.CURRENCY,
                                        FEE_CAP_VIEW.FROM_ON)
                                .fetch(this::saved));
    }

    @Override
    public Rulebook of(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql ->
                        new Rulebook(
                                new CollectionPolicies(
                                        sql.select(COLLECTION_POLICY_VIEW.POLICY)
                                                .from(COLLECTION_POLICY_VIEW)
                                                .orderBy(COLLECTION_POLICY_VIEW.POLICY_VERSION)
                                                .fetch(row -> states.policyOf(row.value1()))),
                                new FeeCaps(
                                        sql.select(FEE_CAP_VIEW.CAP)
                                                .from(FEE_CAP_VIEW)
                                                .orderBy(
                                                        FEE_CAP_VIEW.JURISDICTION,
                                                        FEE_CAP_VIEW.CUSTOMER_CLASS,
                                                        FEE_CAP_VIEW.CURRENCY,
                                                        FEE_CAP_VIEW.FROM_ON)
                                                .fetch(row -> states.capOf(row.value1())))));
    }

    private SavedPolicy saved(CollectionPolicyViewRecord row) {
        return new SavedPolicy(
                states.policyOf(row.getPolicy()),
                new ActorId(row.getAuthor()),
                new ActorId(row.getAllowedBy()),
                row.getReason(),
                row.getSavedAt());
    }

    private SavedCap saved(FeeCapViewRecord row) {
        return new SavedCap(
                states.capOf(row.getCap()),
                row.getSource(),
                new ActorId(row.getSavedBy()),
                row.getSavedAt());
    }
}
