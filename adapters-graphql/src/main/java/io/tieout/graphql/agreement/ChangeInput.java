package io.tieout.graphql.agreement;

import io.tieout.domain.revenue.Change;
import io.tieout.graphql.money.MoneyInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change by its treatment, as a client names it: exactly one of these. */
record ChangeInput(
        @Nullable SeparateInput separateContract,
        @Nullable ProspectiveInput prospective,
        @Nullable CatchUpInput cumulativeCatchUp,
        @Nullable CorrectionInput correction,
        @Nullable CancellationInput cancellation,
        @Nullable CreditInput credit,
        @Nullable OrderInput changeOrder) {

    record SeparateInput(MoneyInput price, LocalDate firstOn, LocalDate lastOn) {}

    record ProspectiveInput(MoneyInput price, LocalDate fromOn, LocalDate lastOn) {}

    record CatchUpInput(MoneyInput price, LocalDate firstOn, LocalDate lastOn, LocalDate on) {}

    record CorrectionInput(MoneyInput price, LocalDate firstOn, LocalDate lastOn) {}

    record CancellationInput(LocalDate lastOn, Change.Rest rest) {}

    record CreditInput(MoneyInput amount, LocalDate on) {}

    record OrderInput(String name, MoneyInput more) {}

    Change read(String field) {
        if (separateContract != null) {
            return new Change.SeparateContract(
                    separateContract.price().read(field + ".separateContract.price"),
                    separateContract.firstOn(),
                    separateContract.lastOn());
        }
        if (prospective != null) {
            return new Change.Prospective(
                    prospective.price().read(field + ".prospective.price"),
                    prospective.fromOn(),
                    prospective.lastOn());
        }
        if (cumulativeCatchUp != null) {
            return new Change.CumulativeCatchUp(
                    cumulativeCatchUp.price().read(field + ".cumulativeCatchUp.price"),
                    cumulativeCatchUp.firstOn(),
                    cumulativeCatchUp.lastOn(),
                    cumulativeCatchUp.on());
        }
        return readOthers(field);
    }

    private Change readOthers(String field) {
        if (correction != null) {
            return new Change.Correction(
                    correction.price().read(field + ".correction.price"),
                    correction.firstOn(),
                    correction.lastOn());
        }
        if (cancellation != null) {
            return new Change.Cancellation(cancellation.lastOn(), cancellation.rest());
        }
        if (credit != null) {
            return new Change.Credit(credit.amount().read(field + ".credit.amount"), credit.on());
        }
        if (changeOrder != null) {
            return new Change.ChangeOrder(
                    changeOrder.name(), changeOrder.more().read(field + ".changeOrder.more"));
        }
        throw new IllegalStateException("the schema lets exactly one of them through");
    }
}
