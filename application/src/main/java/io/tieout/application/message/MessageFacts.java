package io.tieout.application.message;

import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a message is about, as it stands when it is composed.
 *
 * @param debts the oldest first; of one currency
 * @param total what is asked for of them together
 * @param hold why the law forbids to contact the customer, if it does
 */
public record MessageFacts(
        String customer,
        String reference,
        String sender,
        LocalDate today,
        List<Debt> debts,
        Money total,
        Optional<LocalDate> deadline,
        Optional<Money> paid,
        Optional<HoldKind> hold) {

    /**
     * One invoice that owes something.
     *
     * @param asked how much of it the customer is asked for
     * @param open all that is unpaid; more where a part is disputed or about to be paid
     */
    public record Debt(String number, LocalDate dueOn, Money asked, Money open) {

        /** zero while it is not past due */
        long daysOverdue(LocalDate today) {
            return Math.max(0, today.toEpochDay() - dueOn.toEpochDay());
        }
    }

    public MessageFacts {
        debts =
                debts.stream()
                        .sorted(Comparator.comparing(Debt::dueOn).thenComparing(Debt::number))
                        .toList();
    }

    /** the debt that is due longest; empty if there is none */
    Optional<Debt> oldest() {
        return debts.stream().findFirst();
    }
}
