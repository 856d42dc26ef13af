package io.tieout.graphql.credit;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.credit.CreditMemoCommand.ApproveAndPushCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.DiscardCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.RejectCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.SubmitCreditMemo;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Orders;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order about an existing credit memo. The schema says which mutation needs a reason or a plan
 * hash and refuses it without.
 */
record CreditMemoOrderInput(
        String creditMemoId,
        @Nullable String reason,
        @Nullable String planHash,
        @Nullable Integer expectedVersion) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    SubmitCreditMemo submit() {
        return new SubmitCreditMemo(memo(), expected());
    }

    RejectCreditMemo reject() {
        return new RejectCreditMemo(memo(), Objects.requireNonNull(reason), expected());
    }

    DiscardCreditMemo discard() {
        return new DiscardCreditMemo(memo(), Objects.requireNonNull(reason), expected());
    }

    ApproveAndPushCreditMemo approveAndPush() {
        return new ApproveAndPushCreditMemo(memo(), seenPlan(), expected());
    }

    private PlanHash seenPlan() {
        String seen = Objects.requireNonNull(planHash);
        if (!SHA_256.matcher(seen).matches()) {
            throw new InputRefused(
                    InputCode.INVALID_PLAN_HASH,
                    "planHash",
                    "'%s' is not a plan hash; send the hash that creditMemoPlan shows"
                            .formatted(seen));
        }
        return new PlanHash(seen);
    }

    private CreditMemoId memo() {
        return InputIds.creditMemo(creditMemoId, "creditMemoId");
    }

    private ExpectedVersion expected() {
        return Orders.expected(expectedVersion);
    }
}
