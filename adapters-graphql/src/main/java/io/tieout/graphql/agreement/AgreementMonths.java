package io.tieout.graphql.agreement;

import io.tieout.application.agreement.Previews;
import io.tieout.domain.agreement.Deal;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The schedule of an agreement by month, and what of it is recognised. */
final class AgreementMonths {

    private AgreementMonths() {}

    /**
     * A month of the schedule.
     *
     * @param remaining of the price, at the month's end
     */
    record Month(YearMonth month, Money earned, Money remaining, boolean isRecognised) {}

    static List<Month> of(Deal deal) {
        LocalDate through = deal.postedThrough().orElse(LocalDate.MIN);
        Money price = deal.schedule().total();
        return Previews.months(deal.schedule()).stream()
                .map(month -> {
                    LocalDate lastOn = month.month().atEndOfMonth();
                    return new Month(
                            month.month(),
                            month.after(),
                            price.minus(deal.schedule().earnedBy(lastOn)),
                            !lastOn.isAfter(through));
                })
                .toList();
    }
}
