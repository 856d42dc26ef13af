package io.tieout.domain.credit;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApprovalWithdrawn;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushRefused;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoRejection.CurrencyDiffers;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Settlements;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import java.util.List;

/**
 * Signed and on its way into the accounting system.
 *
 * @param submitted what it is again if the document does not land
 * @param customer whom the document is addressed to there
 */
public record ApprovedCredit(SubmittedCredit submitted, Approval approval, DocumentLink customer)
        implements ExistingCreditMemo {

    @Override
    public CreditMemoId id() {
        return submitted.id();
    }

    @Override
    public CreditMemoContent content() {
        return submitted.content();
    }

    @Override
    public String status() {
        return "approved";
    }

    @Override
    public List<CreditMemoEvent> approve(
            ActorId by, PlanHash seen, CreditPlan current, ApprovalPolicy policy) {
        return approval.isBy(by, seen)
                ? List.of()
                : ExistingCreditMemo.super.approve(by, seen, current, policy);
    }

    @Override
    public List<CreditMemoEvent> pushed(Landing landing) {
        Currency landed = landing.total().currency();
        if (!landed.equals(content().currency())) {
            throw new CreditMemoRejected(
                    new CurrencyDiffers(content().currency().code(), landed.code()));
        }
        return List.of(new CreditMemoPushed(id(), landing));
    }

    @Override
    public List<CreditMemoEvent> pushRefused(String reason) {
        return List.of(new CreditMemoPushRefused(id(), reason));
    }

    @Override
    public List<CreditMemoEvent> withdrawApproval(ActorId by, String reason) {
        return List.of(new CreditMemoApprovalWithdrawn(id(), by, CreditMemoRules.reason(reason)));
    }

    @Override
    public CreditMemo after(CreditMemoEvent event) {
        return switch (event) {
            case CreditMemoPushed(_, var landing) ->
                    new OpenCredit(
                            id(),
                            content(),
                            approval,
                            customer,
                            landing,
                            Settlements.none(),
                            List.of(),
                            List.of());
            case CreditMemoPushRefused(_, var reason) -> submitted.cameBack(reason);
            case CreditMemoApprovalWithdrawn(_, _, var reason) -> submitted.cameBack(reason);
            default -> throw outOfOrder(event);
        };
    }
}
