package io.tieout.domain.credit;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationEnded;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationOrdered;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Settlements;
import io.tieout.domain.invoice.Verdict;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * It stands in the accounting system. What it brings is the total that landed, tax and all; what
 * payments use of it settles invoices.
 *
 * @param customer whom it is addressed to there
 * @param ordered the orders to apply it that are under way
 * @param ended the orders that are over, by name
 */
public record OpenCredit(
        CreditMemoId id,
        CreditMemoContent content,
        Approval approval,
        DocumentLink customer,
        Landing landing,
        Settlements uses,
        List<CreditApplication> ordered,
        List<UUID> ended)
        implements ExistingCreditMemo {

    public OpenCredit {
        ordered = List.copyOf(ordered);
        ended = List.copyOf(ended);
    }

    @Override
    public String status() {
        return left().isZero() ? "used up" : "open";
    }

    /** what no payment uses */
    public Money left() {
        return landing.total().minus(uses.sum(currency()));
    }

    /** what is neither used nor promised to an invoice */
    public Money free() {
        return ordered.stream().map(CreditApplication::amount).reduce(left(), Money::minus);
    }

    /** approving again what was approved, by the same actor, changes nothing however late */
    @Override
    public List<CreditMemoEvent> approve(
            ActorId by, PlanHash seen, CreditPlan current, ApprovalPolicy policy) {
        return approval.isBy(by, seen)
                ? List.of()
                : ExistingCreditMemo.super.approve(by, seen, current, policy);
    }

    /** the same document landing again is the same landing told twice */
    @Override
    public List<CreditMemoEvent> pushed(Landing again) {
        return again.document().equals(landing.document())
                ? List.of()
                : ExistingCreditMemo.super.pushed(again);
    }

    @Override
    public List<CreditMemoEvent> apply(
            UUID order, LandedInvoice invoice, Optional<Money> wanted, LocalDate on) {
        return isKnown(order)
                ? List.of()
                : ApplicationRules.order(this, order, invoice, wanted, on);
    }

    @Override
    public List<CreditMemoEvent> applyOnLanding(UUID order, ExistingInvoice invoice, LocalDate on) {
        boolean isWanted = content.appliesOnLanding() && landing.verdict() != Verdict.DIVERGED;
        return isWanted
                        && !isKnown(order)
                        && free().isPositive()
                        && invoice instanceof LandedInvoice landed
                        && !(landed instanceof Voiding)
                        && landed.balance().isPositive()
                ? ApplicationRules.order(this, order, landed, Optional.empty(), on)
                : List.of();
    }

    private boolean isKnown(UUID order) {
        return ended.contains(order)
                || ordered.stream().anyMatch(known -> known.id().equals(order));
    }

    @Override
    public List<CreditMemoEvent> applicationEnded(UUID application, String problem) {
        return ended.contains(application)
                ? List.of()
                : List.of(new CreditApplicationEnded(id, application, problem));
    }

    @Override
    public List<CreditMemoEvent> use(PaymentId payment, Money amount, LocalDate effectiveOn) {
        return UseRules.use(this, payment, amount, effectiveOn);
    }

    @Override
    public List<CreditMemoEvent> restate(Landing now, LocalDate issuedOn, String reason) {
        return now.equals(landing) ? List.of() : UseRules.restate(this, now, issuedOn, reason);
    }

    @Override
    public List<CreditMemoEvent> voided(String reason) {
        UseRules.demandUsedWithin(this, Money.zero(currency()));
        return List.of(new CreditMemoVoided(id, reason));
    }

    Currency currency() {
        return landing.total().currency();
    }

    @Override
    public CreditMemo after(CreditMemoEvent event) {
        return switch (event) {
            case CreditApplicationOrdered(_, var application) ->
                    with(
                            landing,
                            uses,
                            Stream.concat(ordered.stream(), Stream.of(application)).toList(),
                            ended);
            case CreditApplicationEnded(_, var over, _) ->
                    with(
                            landing,
                            uses,
                            ordered.stream().filter(known -> !known.id().equals(over)).toList(),
                            Stream.concat(ended.stream(), Stream.of(over)).toList());
            case CreditMemoUsed(_, var payment, var amount, var on, _) ->
                    with(landing, uses.changedBy(payment, amount, on), ordered, ended);
            case CreditMemoReleased(_, var payment, var amount, var on, _) ->
                    with(landing, uses.changedBy(payment, amount.negated(), on), ordered, ended);
            case CreditMemoRestated(_, var now, _, _, _) -> with(now, uses, ordered, ended);
            case CreditMemoVoided _ -> new VoidedCredit(id, content);
            default -> throw outOfOrder(event);
        };
    }

    private OpenCredit with(
            Landing now, Settlements changed, List<CreditApplication> underWay, List<UUID> over) {
        return new OpenCredit(id, content, approval, customer, now, changed, underWay, over);
    }
}
