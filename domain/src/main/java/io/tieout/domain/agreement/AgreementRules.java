package io.tieout.domain.agreement;

import io.tieout.domain.agreement.AgreementRejection.InvalidAgreement;
import io.tieout.domain.agreement.AgreementRejection.WrongKindOfWork;
import io.tieout.domain.agreement.Scope.Milestone;
import io.tieout.domain.agreement.Scope.Milestones;
import io.tieout.domain.agreement.Scope.Subscription;
import io.tieout.domain.agreement.Scope.TimeAndMaterials;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be agreed, and which changes mean something to it. */
final class AgreementRules {

    /** as long as a product code or a class name; facts sheet 5.3 */
    private static final int MAX_NAME = 100;

    private static final int MAX_TEXT = 1000;

    private static final int MAX_MILESTONES = 100;

    /** a hundred years: longer is a slip of the pen */
    private static final int MAX_YEARS = 100;

    private AgreementRules() {}

    /**
     * stops at the first rule broken
     *
     * @throws AgreementRejected with the field and the rule
     */
    static void check(AgreementTerms terms, Currency account) {
        text("reference", terms.reference(), 1, MAX_NAME);
        text("product", terms.product(), 1, MAX_NAME);
        text("className", terms.className(), 0, MAX_NAME);
        text("description", terms.description(), 1, MAX_TEXT);
        demand(
                List.of("NON", "TAX").contains(terms.taxCode()),
                "taxCode",
                "a tax code is NON or TAX, got '" + terms.taxCode() + "'");
        check(terms.scope());
        demand(
                terms.scope().currency().equals(account),
                "currency",
                "expected the account's "
                        + account.code()
                        + " but got "
                        + terms.scope().currency().code());
        check(terms.billing(), terms.scope());
    }

    private static void check(Scope scope) {
        switch (scope) {
            case Subscription(var price, var firstOn, var lastOn) -> {
                positive("price", price);
                days("lastOn", firstOn, lastOn);
            }
            case Milestones(var parts) -> check(parts);
            case TimeAndMaterials(var cap, var rate) -> {
                positive("cap", cap);
                positive("hourlyRate", rate);
                demand(
                        cap.currency().equals(rate.currency()),
                        "hourlyRate",
                        "expected " + cap.currency().code() + " but got " + rate.currency().code());
            }
        }
    }

    private static void check(List<Milestone> parts) {
        demand(
                parts.size() <= MAX_MILESTONES,
                "milestones",
                "expected at most " + MAX_MILESTONES + " milestones, got " + parts.size());
        demand(
                parts.stream().map(Milestone::what).distinct().count() == parts.size(),
                "milestones",
                "two milestones have one name; tell them apart");
        demand(
                parts.stream().map(part -> part.amount().currency()).distinct().count() == 1,
                "milestones",
                "milestones have one currency");
        parts.forEach(part -> {
            text("milestones", part.what(), 1, MAX_NAME);
            positive("milestones", part.amount());
        });
    }

    private static void check(BillingPlan billing, Scope scope) {
        if (billing instanceof BillingPlan.Retainer(var amount, var firstOn, var lastOn, _)) {
            positive("perPeriod", amount);
            days("lastOn", firstOn, lastOn);
            demand(
                    amount.currency().equals(scope.currency()),
                    "perPeriod",
                    "expected " + scope.currency().code() + " but got " + amount.currency().code());
        }
        int months =
                switch (billing) {
                    case BillingPlan.Advance(var every) -> every;
                    case BillingPlan.Arrears(var every) -> every;
                    case BillingPlan.Renewing(var every, _) -> every;
                    case BillingPlan.Retainer(_, _, _, var every) -> every;
                    case BillingPlan.OnAcceptance _, BillingPlan.OnTime _ -> 1;
                };
        demand(
                months >= 1 && months <= 12 * MAX_YEARS,
                "everyMonths",
                "a period has 1 to " + 12 * MAX_YEARS + " months, got " + months);
    }

    /**
     * whether such a change means something to what is sold
     *
     * @throws AgreementRejected it does not
     */
    static void check(AgreementTerms terms, Change change) {
        boolean isOfDays = terms.scope() instanceof Subscription;
        boolean isRenewing = terms.billing() instanceof BillingPlan.Renewing;
        boolean fits =
                switch (change) {
                    case Change.SeparateContract _,
                            Change.Prospective _,
                            Change.CumulativeCatchUp _,
                            Change.Correction _ ->
                            isOfDays && !isRenewing;
                    case Change.ChangeOrder _ -> !isOfDays;
                    case Change.Cancellation _, Change.Credit _ -> true;
                    case Change.Delivered _, Change.TakenBack _ -> false;
                };
        if (!fits) {
            throw new AgreementRejected(
                    new WrongKindOfWork(action(change), isRenewing ? "renewal" : kind(terms)));
        }
        moneyIn(change).ifPresent(amount -> inCurrencyOf(terms.scope(), amount));
    }

    /** what the change says of money, in whichever currency it says it */
    private static Optional<Money> moneyIn(Change change) {
        return switch (change) {
            case Change.SeparateContract(var price, _, _) -> Optional.of(price);
            case Change.Prospective(var price, _, _) -> Optional.of(price);
            case Change.CumulativeCatchUp(var price, _, _, _) -> Optional.of(price);
            case Change.Correction(var price, _, _) -> Optional.of(price);
            case Change.Credit(var amount, _) -> Optional.of(amount);
            case Change.ChangeOrder(_, var more) -> Optional.of(more);
            case Change.Delivered(_, var amount, _) -> Optional.of(amount);
            case Change.TakenBack(_, var amount, _) -> Optional.of(amount);
            case Change.Cancellation _ -> Optional.empty();
        };
    }

    private static void inCurrencyOf(Scope scope, Money amount) {
        demand(
                amount.currency().equals(scope.currency()),
                "change",
                "the agreement is in "
                        + scope.currency().code()
                        + ", and the change in "
                        + amount.currency().code()
                        + "; state it in the agreement's currency");
    }

    private static String action(Change change) {
        return "apply a change of kind " + change.getClass().getSimpleName();
    }

    static String kind(AgreementTerms terms) {
        return switch (terms.scope()) {
            case Subscription _ -> "a subscription";
            case Milestones _ -> "milestones";
            case TimeAndMaterials _ -> "time and materials";
        };
    }

    private static void days(String field, LocalDate firstOn, LocalDate lastOn) {
        demand(
                !lastOn.isBefore(firstOn) && lastOn.isBefore(firstOn.plusYears(MAX_YEARS)),
                field,
                "the last day " + lastOn + " is not within a hundred years from " + firstOn);
    }

    private static void positive(String field, Money amount) {
        demand(amount.isPositive(), field, "an amount is positive, got " + amount);
    }

    private static void text(String field, String text, int least, int most) {
        demand(
                text.strip().length() >= least && text.length() <= most,
                field,
                "expected " + least + " to " + most + " characters, got " + text.length());
    }

    private static void demand(boolean holds, String field, String message) {
        if (!holds) {
            throw new AgreementRejected(new InvalidAgreement(field, message));
        }
    }
}
