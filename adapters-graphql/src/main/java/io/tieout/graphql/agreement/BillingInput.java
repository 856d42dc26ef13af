package io.tieout.graphql.agreement;

import io.tieout.domain.agreement.BillingPlan;
import io.tieout.graphql.money.MoneyInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an agreement is billed, as a client says it: exactly one of these. */
record BillingInput(
        @Nullable EveryInput advance,
        @Nullable EveryInput arrears,
        @Nullable RenewalInput renewal,
        @Nullable RetainerInput retainer,
        @Nullable When delivery) {

    record EveryInput(int everyMonths) {}

    record RenewalInput(int termMonths, LocalDate untilOn) {}

    record RetainerInput(
            MoneyInput perPeriod, LocalDate firstOn, LocalDate lastOn, int everyMonths) {}

    /** When what was delivered is billed. */
    enum When {
        ON_ACCEPTANCE,
        BY_MONTH
    }

    BillingPlan read(String field) {
        if (advance != null) {
            return new BillingPlan.Advance(advance.everyMonths());
        }
        if (arrears != null) {
            return new BillingPlan.Arrears(arrears.everyMonths());
        }
        if (renewal != null) {
            return new BillingPlan.Renewing(renewal.termMonths(), renewal.untilOn());
        }
        if (retainer != null) {
            return new BillingPlan.Retainer(
                    retainer.perPeriod().read(field + ".retainer.perPeriod"),
                    retainer.firstOn(),
                    retainer.lastOn(),
                    retainer.everyMonths());
        }
        return delivery == When.ON_ACCEPTANCE
                ? new BillingPlan.OnAcceptance()
                : new BillingPlan.OnTime();
    }
}
