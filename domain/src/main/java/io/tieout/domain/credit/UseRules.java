package io.tieout.domain.credit;

import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoRejection.BeyondCredit;
import io.tieout.domain.credit.CreditMemoRejection.CurrencyDiffers;
import io.tieout.domain.credit.CreditMemoRejection.UsedBeyond;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Settlements.Part;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings what one payment uses of a credit memo to an exact amount and date, and lets no document
 * stand for it that says less than payments use.
 */
final class UseRules {

    private UseRules() {}

    static List<CreditMemoEvent> use(
            OpenCredit memo, PaymentId payment, Money amount, LocalDate effectiveOn) {
        Money none = Money.zero(memo.currency());
        Part present = memo.uses().of(payment).orElse(new Part(payment, none, effectiveOn));
        if (amount.isZero()) {
            return change(memo, present, present.amount().negated());
        }
        demandCurrency(memo, amount);
        Money left = memo.left().plus(present.amount());
        if (amount.exceeds(left)) {
            throw new CreditMemoRejected(new BeyondCredit(amount.toString(), left.toString()));
        }
        return present.effectiveOn().equals(effectiveOn)
                ? change(memo, present, amount.minus(present.amount()))
                : move(memo, present, new Part(payment, amount, effectiveOn));
    }

    static List<CreditMemoEvent> restate(
            OpenCredit memo, Landing now, LocalDate issuedOn, String reason) {
        demandCurrency(memo, now.total());
        demandUsedWithin(memo, now.total());
        Money left = now.total().minus(memo.uses().sum(memo.currency()));
        return List.of(new CreditMemoRestated(memo.id(), now, issuedOn, left, reason));
    }

    static void demandUsedWithin(OpenCredit memo, Money total) {
        Money used = memo.uses().sum(memo.currency());
        if (used.exceeds(total)) {
            throw new CreditMemoRejected(new UsedBeyond(used.toString(), total.toString()));
        }
    }

    private static void demandCurrency(OpenCredit memo, Money amount) {
        if (!amount.currency().equals(memo.currency())) {
            throw new CreditMemoRejected(
                    new CurrencyDiffers(memo.currency().code(), amount.currency().code()));
        }
    }

    private static List<CreditMemoEvent> change(OpenCredit memo, Part present, Money delta) {
        if (delta.isZero()) {
            return List.of();
        }
        Money left = memo.left().minus(delta);
        return List.of(
                delta.isPositive()
                        ? new CreditMemoUsed(
                                memo.id(), present.payment(), delta, present.effectiveOn(), left)
                        : new CreditMemoReleased(
                                memo.id(),
                                present.payment(),
                                delta.negated(),
                                present.effectiveOn(),
                                left));
    }

    /** another date: all of it goes at the old one and comes at the new one */
    private static List<CreditMemoEvent> move(OpenCredit memo, Part from, Part to) {
        List<CreditMemoEvent> events = new ArrayList<>(change(memo, from, from.amount().negated()));
        Money left = memo.left().plus(from.amount()).minus(to.amount());
        events.add(
                new CreditMemoUsed(memo.id(), to.payment(), to.amount(), to.effectiveOn(), left));
        return List.copyOf(events);
    }
}
