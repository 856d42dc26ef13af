package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.credit.CreditMemoViews.Status;
import io.tieout.persistence.jooq.tables.AccountingOperation;
import java.util.List;
import org.jooq.Condition;

/**
 * Knows from the credit memo whether the refusal of its push was told to it already. An application
 * that is sent again is looked up first, so it needs no such knowledge.
 */
final class RefusedCredits {

    /** a credit memo that did not land waits for nothing in these */
    private static final List<String> NOT_APPROVED =
            List.of(
                    Status.DRAFT.name(),
                    Status.SUBMITTED.name(),
                    Status.AWAITING_SECOND_APPROVAL.name(),
                    Status.DISCARDED.name());

    private RefusedCredits() {}

    static Condition isRefused(AccountingOperation operation) {
        var waitsForNothing =
                exists(
                        selectOne()
                                .from(CREDIT_MEMO_VIEW)
                                .where(
                                        CREDIT_MEMO_VIEW
                                                .MEMO_ID
                                                .cast(String.class)
                                                .eq(operation.TARGET))
                                .and(CREDIT_MEMO_VIEW.STATUS.in(NOT_APPROVED)));
        var later = operation.as("later");
        var hasFollower =
                exists(
                        selectOne()
                                .from(later)
                                .where(later.CONNECTION_ID.eq(operation.CONNECTION_ID))
                                .and(later.TARGET.eq(operation.TARGET))
                                .and(later.KIND.eq(operation.KIND))
                                .and(later.POSITION.gt(operation.POSITION)));
        return operation.KIND.eq(Kind.PUSH_CREDIT_MEMO.name()).and(waitsForNothing.or(hasFollower));
    }
}
