package io.tieout.domain.feeinvoice;

import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.FeeLine;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.LateFee;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a fee was reckoned, in words for the customer.
 *
 * @param number of the invoice that was paid late
 * @param formula by which it was reckoned, as far as the policy still says
 * @param basis what entitles to it
 */
public record FeeText(
        String number, LocalDate dueOn, LateFee fee, Optional<Formula> formula, FeeBasis basis) {

    /** principal, rate, days, period and cap */
    public String line() {
        List<String> parts = new ArrayList<>();
        parts.add(
                "Late fee "
                        + (fee.period() + 1)
                        + " for invoice "
                        + number
                        + ", "
                        + ChronoUnit.DAYS.between(dueOn, fee.on())
                        + " days past due on "
                        + fee.on());
        fee.lines().stream()
                .filter(line -> !line.amount().isZero() || line.kind() == FeeLine.Kind.BASE)
                .map(this::words)
                .flatMap(Optional::stream)
                .forEach(parts::add);
        return String.join("; ", parts);
    }

    /** the term behind it, and since when it is agreed */
    public String memo() {
        return switch (basis) {
            case FeeBasis.Unrecorded() -> "";
            case FeeBasis.Recorded(var term, var sinceOn, _) ->
                    "Charged under '" + term + "', agreed since " + sinceOn;
        };
    }

    private Optional<String> words(FeeLine line) {
        Money amount = line.amount();
        return switch (line.kind()) {
            case OPEN -> Optional.of("open " + amount);
            case HELD_BACK -> Optional.of("disputed or promised " + amount);
            case CREDITS -> Optional.of("credits that wait " + amount);
            case TAX -> Optional.of("tax " + amount);
            case EARLIER_FEES -> Optional.of("earlier fees " + amount);
            case BASE -> Optional.of("base " + amount);
            case BY_FORMULA -> Optional.of(rate() + " comes to " + amount);
            case RAISED_TO_MINIMUM -> Optional.of("at least " + amount);
            case LOWERED_TO_MAXIMUM -> Optional.of("at most " + amount);
            case LEFT_UNDER_CAP -> Optional.of("the law leaves " + amount);
            case FEE -> Optional.empty();
        };
    }

    private String rate() {
        return formula.map(FeeText::words).orElse("the agreed rate");
    }

    private static String words(Formula formula) {
        return switch (formula) {
            case Formula.Flat(var amount) -> "a flat " + amount;
            case Formula.Proportion(var percent) -> percent.value().toPlainString() + " %";
            case Formula.Tiered _ -> "the rate of its tier";
        };
    }
}
