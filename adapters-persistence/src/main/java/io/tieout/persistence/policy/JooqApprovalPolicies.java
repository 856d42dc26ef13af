package io.tieout.persistence.policy;

import static io.tieout.persistence.jooq.Tables.APPROVAL_POLICY_VIEW;

import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.jooq.tables.records.ApprovalPolicyViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.util.Optional;
import org.jooq.SortOrder;

/** Approval policies read from their view; each read is one statement. */
public final class JooqApprovalPolicies implements ApprovalPolicies {

    private static final Keyset<Integer> NEWEST_FIRST =
            new Keyset<>(
                    "approval-policy",
                    APPROVAL_POLICY_VIEW.POLICY_VERSION,
                    APPROVAL_POLICY_VIEW.POLICY_ID,
                    SortOrder.DESC,
                    Integer::parseInt);

    private final Transactions transactions;

    public JooqApprovalPolicies(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public PolicyView inForce(Viewer viewer) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(APPROVAL_POLICY_VIEW)
                                .where(Confinement.ofHouse(viewer))
                                .orderBy(APPROVAL_POLICY_VIEW.POLICY_VERSION.desc())
                                .limit(1)
                                .fetchOptional()
                                .map(JooqApprovalPolicies::view)
                                .orElseGet(PolicyView::standard));
    }

    @Override
    public Page<PolicyView> history(Viewer viewer, PageRequest page) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        NEWEST_FIRST.show(
                                NEWEST_FIRST.page(
                                        sql.selectFrom(APPROVAL_POLICY_VIEW)
                                                .where(Confinement.ofHouse(viewer)),
                                        page),
                                JooqApprovalPolicies::view));
    }

    private static PolicyView view(ApprovalPolicyViewRecord row) {
        return new PolicyView(
                row.getPolicyVersion(),
                RulesJson.read(row.getRules()),
                Optional.of(
                        new Change(
                                row.getFromVersion(),
                                new ActorId(row.getAuthor()),
                                new ActorId(row.getAllowedBy()),
                                row.getReason(),
                                row.getChangedAt())));
    }
}
