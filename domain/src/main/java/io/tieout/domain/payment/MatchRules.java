package io.tieout.domain.payment;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentRejection.CurrencyDiffers;
import io.tieout.domain.payment.PaymentRejection.InvoiceNotInBooks;
import io.tieout.domain.payment.PaymentRejection.InvoiceOfAnotherAccount;
import io.tieout.domain.payment.PaymentRejection.MatchBeyondBalance;
import io.tieout.domain.payment.PaymentRejection.MatchBeyondWaiting;
import io.tieout.domain.payment.PaymentRejection.MatchTargetsInvalid;
import io.tieout.domain.payment.PaymentRejection.PaysThatAlready;
import java.util.List;
import java.util.Set;

/** Which invoices money may be matched to, and how much of it. */
final class MatchRules {

    /** as many invoices as a person can compare on one screen */
    static final int MAX_TARGETS = 50;

    private MatchRules() {}

    /**
     * what these targets take together
     *
     * @param payable the accounts whose invoices the money may settle
     * @throws PaymentRejected one may not take its amount, or all together more than waits
     */
    static Money sum(List<MatchTarget> targets, Set<AccountId> payable, Money waiting) {
        long distinct = targets.stream().map(MatchTarget::invoice).distinct().count();
        if (targets.isEmpty() || targets.size() > MAX_TARGETS || distinct < targets.size()) {
            throw new PaymentRejected(new MatchTargetsInvalid(targets.size(), MAX_TARGETS));
        }
        targets.forEach(target -> demandFit(target, payable, waiting));
        Money sum =
                targets.stream()
                        .map(MatchTarget::amount)
                        .reduce(Money.zero(waiting.currency()), Money::plus);
        if (sum.exceeds(waiting)) {
            throw new PaymentRejected(new MatchBeyondWaiting(sum.toString(), waiting.toString()));
        }
        return sum;
    }

    /**
     * @throws PaymentRejected one is the document that the money pays already
     */
    static void demandOthers(List<MatchTarget> targets, String documentId) {
        targets.stream()
                .filter(target -> !documentId.isEmpty())
                .filter(target -> target.documentId().equals(documentId))
                .findFirst()
                .ifPresent(target -> {
                    throw new PaymentRejected(new PaysThatAlready(target.invoice()));
                });
    }

    private static void demandFit(MatchTarget target, Set<AccountId> payable, Money waiting) {
        if (!payable.contains(target.account())) {
            throw new PaymentRejected(new InvoiceOfAnotherAccount(target.invoice()));
        }
        if (target.documentId().isEmpty()) {
            throw new PaymentRejected(new InvoiceNotInBooks(target.invoice()));
        }
        demandCurrency(waiting, target.owed());
        demandCurrency(waiting, target.amount());
        if (!target.amount().isPositive() || target.amount().exceeds(target.owed())) {
            throw new PaymentRejected(
                    new MatchBeyondBalance(
                            target.invoice(),
                            target.amount().toString(),
                            target.owed().toString()));
        }
    }

    private static void demandCurrency(Money expected, Money actual) {
        if (!expected.currency().equals(actual.currency())) {
            throw new PaymentRejected(
                    new CurrencyDiffers(expected.currency().code(), actual.currency().code()));
        }
    }
}
