package io.tieout.domain.invoice.linking;

import io.tieout.domain.invoice.linking.BillEvidence.Factor;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document of the customer of an invoice's account, held against the invoice.
 *
 * @param evidence the weightiest for it first, then what is against it
 */
public record BillMatch(Fit fit, List<BillEvidence> evidence) {

    /** How well it fits. */
    public enum Fit {
        /** the same number, total and day of issue, and nothing but a due date against it */
        EXACT,
        /** so likely the same that pushing the invoice would probably bill twice */
        STRONG,
        WEAK
    }

    /** a number, or a total with its day */
    private static final int STRONG_SCORE = 50;

    /** more than being of the same customer, and dated near */
    private static final int WEAK_SCORE = 20;

    /** whoever enters a bill by hand dates it within a week */
    private static final int NEAR_DAYS = 7;

    /** fewer digits tell no number from another */
    private static final int FEWEST_DIGITS = 3;

    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

    public BillMatch {
        evidence = List.copyOf(evidence);
    }

    /** empty when nothing worth showing speaks for it */
    public static Optional<BillMatch> of(Bill ours, Bill theirs) {
        List<BillEvidence> evidence = new ArrayList<>();
        evidence.add(Factor.CUSTOMER.says("billed to the customer that the account is linked to"));
        number(ours, theirs).ifPresent(evidence::add);
        evidence.add(total(ours, theirs));
        evidence.add(issued(ours, theirs));
        evidence.add(due(ours, theirs));
        int inFavour = evidence.stream().mapToInt(each -> Math.max(0, each.weight())).sum();
        if (inFavour <= WEAK_SCORE) {
            return Optional.empty();
        }
        evidence.sort(Comparator.comparingInt(BillEvidence::weight).reversed());
        return Optional.of(new BillMatch(fit(evidence, inFavour), evidence));
    }

    /** the sum of the evidence */
    public int score() {
        return evidence.stream().mapToInt(BillEvidence::weight).sum();
    }

    private static Fit fit(List<BillEvidence> evidence, int inFavour) {
        boolean isSame =
                has(evidence, Factor.NUMBER)
                        && has(evidence, Factor.TOTAL)
                        && has(evidence, Factor.ISSUE_DATE);
        if (isSame) {
            return Fit.EXACT;
        }
        boolean isOtherMoney = has(evidence, Factor.OTHER_CURRENCY);
        return inFavour >= STRONG_SCORE && !isOtherMoney ? Fit.STRONG : Fit.WEAK;
    }

    private static boolean has(List<BillEvidence> evidence, Factor factor) {
        return evidence.stream().anyMatch(each -> each.factor() == factor);
    }

    private static Optional<BillEvidence> number(Bill ours, Bill theirs) {
        if (theirs.number().isEmpty()) {
            return Optional.empty();
        }
        if (ours.number().equals(theirs.number())) {
            return Optional.of(Factor.NUMBER.says("the same number"));
        }
        String digits = digits(ours.number());
        return Optional.of(
                digits.length() >= FEWEST_DIGITS && digits.equals(digits(theirs.number()))
                        ? Factor.SIMILAR_NUMBER.says(
                                "a number with the same digits, " + theirs.number())
                        : Factor.OTHER_NUMBER.says("another number, " + theirs.number()));
    }

    private static String digits(String number) {
        return LEADING_ZEROS.matcher(NO_DIGIT.matcher(number).replaceAll("")).replaceAll("");
    }

    private static BillEvidence total(Bill ours, Bill theirs) {
        if (!ours.total().currency().equals(theirs.total().currency())) {
            return Factor.OTHER_CURRENCY.says("it is in " + theirs.total().currency().code());
        }
        return ours.total().equals(theirs.total())
                ? Factor.TOTAL.says("the same total")
                : Factor.OTHER_TOTAL.says(
                        "another total, " + theirs.total() + " and not " + ours.total());
    }

    private static BillEvidence issued(Bill ours, Bill theirs) {
        if (ours.issuedOn().equals(theirs.issuedOn())) {
            return Factor.ISSUE_DATE.says("the same day of issue");
        }
        long days = Math.abs(ChronoUnit.DAYS.between(ours.issuedOn(), theirs.issuedOn()));
        return days <= NEAR_DAYS
                ? Factor.NEAR_DATE.says("issued " + days + " days apart")
                : Factor.OTHER_ISSUE_DATE.says("issued on " + theirs.issuedOn());
    }

    private static BillEvidence due(Bill ours, Bill theirs) {
        return ours.dueOn().equals(theirs.dueOn())
                ? Factor.DUE_DATE.says("the same due date")
                : Factor.OTHER_DUE_DATE.says("due on " + theirs.dueOn());
    }
}
