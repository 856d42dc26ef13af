package io.tieout.domain.agreement;

import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.BillingTerms;
import io.tieout.domain.revenue.BillingTerms.Term;
import java.time.LocalDate;
import java.util.List;

/** How an agreement is billed, as somebody asks for it. */
public sealed interface BillingPlan {

    /** The price of a subscription in parts, each on the first day of its period. */
    record Advance(int everyMonths) implements BillingPlan {}

    /** The price of a subscription in parts, each on the day after its period. */
    record Arrears(int everyMonths) implements BillingPlan {}

    /** The price of a subscription anew on the first day of every term, its first day included. */
    record Renewing(int termMonths, LocalDate untilOn) implements BillingPlan {}

    /** The same amount on the first day of every period; owed until work draws it. */
    record Retainer(Money perPeriod, LocalDate firstOn, LocalDate lastOn, int everyMonths)
            implements BillingPlan {}

    /** Each milestone on the day it is accepted. */
    record OnAcceptance() implements BillingPlan {}

    /** What was worked in a month, on the day after it. */
    record OnTime() implements BillingPlan {}

    /** the terms that follow from it before anything is delivered, billed or changed */
    default BillingTerms terms(Scope scope) {
        return switch (this) {
            case Advance(var every) when scope instanceof Scope.Subscription(var p, var a, var z) ->
                    new BillingTerms.InAdvance(p, new Term(a, z, every));
            case Arrears(var every) when scope instanceof Scope.Subscription(var p, var a, var z) ->
                    new BillingTerms.InArrears(p, new Term(a, z, every));
            case Renewing(var months, var until)
                    when scope instanceof Scope.Subscription(var p, var a, _) ->
                    new BillingTerms.Renewal(p, a, months, until);
            case Retainer(var amount, var a, var z, var every)
                    when !(scope instanceof Scope.Subscription) ->
                    new BillingTerms.Retainer(amount, new Term(a, z, every));
            case OnAcceptance() when scope instanceof Scope.Milestones ->
                    new BillingTerms.PerMilestone(List.of());
            case OnTime() when scope instanceof Scope.TimeAndMaterials ->
                    new BillingTerms.ApprovedTime(List.of());
            case Advance _, Arrears _, Renewing _, Retainer _, OnAcceptance _, OnTime _ ->
                    throw new AgreementRejected(
                            new AgreementRejection.InvalidAgreement(
                                    "billing",
                                    "a subscription is billed in advance, in arrears or by renewal,"
                                            + " milestones on acceptance or by retainer, time by"
                                            + " month or by retainer; choose one of these"));
        };
    }
}
