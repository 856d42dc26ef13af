package io.tieout.domain.payment.suggestion;

import io.tieout.domain.money.Money;
import io.tieout.domain.payment.suggestion.Factor.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Weighs what speaks for and against some invoices. A number that the payer names outweighs
 * everything else together: nobody writes it by chance.
 */
final class Weighing {

    private static final int NUMBER = 200;
    private static final int AMOUNT = 40;
    private static final int PART = 10;
    private static final int CUSTOMER = 20;
    private static final int DATES = 5;
    private static final int EARLIER = 5;
    private static final int AMBIGUOUS = 10;
    private static final int EACH_MORE = 5;
    private static final int TAKEN_BACK = 30;

    /** less than an exact amount says: who pays just the fee means it */
    private static final int FEE_FIRST = 15;

    /** a number is no part of a longer one */
    private static final String NO_NUMBER = "[\\p{Alnum}-]";

    private final WaitingMoney money;
    private final List<OpenInvoice> open;

    /**
     * @param open all that the money may be meant for
     */
    Weighing(WaitingMoney money, List<OpenInvoice> open) {
        this.money = money;
        this.open = open;
    }

    /**
     * @param alike how many other possibilities come to exactly the same
     */
    Suggestion weigh(List<OpenInvoice> invoices, List<Suggestion.Share> shares, int alike) {
        Money taken =
                shares.stream()
                        .map(Suggestion.Share::amount)
                        .reduce(Money.zero(money.amount().currency()), Money::plus);
        Money owed =
                invoices.stream()
                        .map(OpenInvoice::owed)
                        .reduce(Money.zero(money.amount().currency()), Money::plus);
        boolean isExact = taken.equals(money.amount()) && taken.equals(owed);
        List<Factor> factors = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        factors.add(new Factor(Kind.CUSTOMER, CUSTOMER, "it is the payer's invoice"));
        amount(isExact, owed, factors, missing);
        number(invoices, factors, missing);
        dates(invoices, factors);
        principal(invoices, factors);
        if (invoices.size() > 1) {
            factors.add(
                    new Factor(
                            Kind.SPLIT,
                            -EACH_MORE * (invoices.size() - 1),
                            "it takes " + invoices.size() + " invoices together"));
        }
        if (isExact && alike > 0) {
            factors.add(
                    new Factor(
                            Kind.AMBIGUITY,
                            -AMBIGUOUS,
                            alike + " other possibilities have the same amount"));
            missing.add("that no other invoices come to the same amount");
        }
        earlier(invoices, factors, missing);
        return new Suggestion(shares, factors, missing);
    }

    private void amount(boolean isExact, Money owed, List<Factor> factors, List<String> missing) {
        if (isExact) {
            factors.add(new Factor(Kind.AMOUNT, AMOUNT, "exactly " + owed + " is owed"));
            return;
        }
        boolean isPart = owed.exceeds(money.amount());
        factors.add(
                new Factor(
                        Kind.AMOUNT,
                        isPart ? PART : 0,
                        isPart
                                ? "a part of the " + owed + " that is owed"
                                : "only " + owed + " is owed, the rest waits on"));
        missing.add("an open amount of exactly " + money.amount());
    }

    private void number(List<OpenInvoice> invoices, List<Factor> factors, List<String> missing) {
        List<String> named =
                invoices.stream().map(OpenInvoice::number).filter(this::isNamed).toList();
        if (named.size() == invoices.size()) {
            factors.add(
                    new Factor(Kind.NUMBER, NUMBER, "the payer names " + String.join(", ", named)));
            return;
        }
        missing.add("the number of each invoice in the payment's reference");
        if (!named.isEmpty()) {
            factors.add(
                    new Factor(
                            Kind.NUMBER, PART, "the payer names only " + String.join(", ", named)));
        }
    }

    private boolean isNamed(String number) {
        return !number.isBlank()
                && Pattern.compile(
                                "(?<!"
                                        + NO_NUMBER
                                        + ")"
                                        + Pattern.quote(number)
                                        + "(?!"
                                        + NO_NUMBER
                                        + ")",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(money.text())
                        .find();
    }

    private void dates(List<OpenInvoice> invoices, List<Factor> factors) {
        LocalDate paidOn = money.receivedOn();
        boolean isEarly = invoices.stream().anyMatch(each -> each.issuedOn().isAfter(paidOn));
        factors.add(
                isEarly
                        ? new Factor(Kind.DATES, -DATES, "paid before the invoice was issued")
                        : new Factor(Kind.DATES, DATES, "paid after the invoice was issued"));
    }

    /** principal is paid before fees, unless the payer says otherwise */
    private void principal(List<OpenInvoice> invoices, List<Factor> factors) {
        boolean isOfFee =
                invoices.stream()
                        .filter(each -> each.claim() == OpenInvoice.Claim.LATE_FEE)
                        .anyMatch(each -> !isNamed(each.number()));
        long sold =
                open.stream()
                        .filter(each -> each.claim() == OpenInvoice.Claim.PRINCIPAL)
                        .filter(each -> !invoices.contains(each))
                        .count();
        if (isOfFee && sold > 0) {
            factors.add(
                    new Factor(
                            Kind.PRINCIPAL,
                            -FEE_FIRST,
                            "it pays a late fee while other invoices are open: " + sold));
        }
    }

    private void earlier(List<OpenInvoice> invoices, List<Factor> factors, List<String> missing) {
        boolean isTakenBack =
                invoices.stream()
                        .map(OpenInvoice::documentId)
                        .anyMatch(money.takenBack()::contains);
        if (isTakenBack) {
            factors.add(
                    new Factor(
                            Kind.EARLIER_DECISION,
                            -TAKEN_BACK,
                            "somebody took such a match of this payment back"));
            missing.add("that nobody took such a match back");
        } else if (money.matchedBefore() > 0) {
            factors.add(
                    new Factor(
                            Kind.EARLIER_DECISION,
                            EARLIER,
                            "money of this payer was matched by hand "
                                    + money.matchedBefore()
                                    + " times before"));
        }
    }
}
