package io.tieout.domain.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a policy comes to over several accounts in one currency.
 *
 * @param accounts how many it was tried out on
 * @param messages how often customers are written to
 * @param reminded how many accounts are written to
 * @param charged how many are charged something that stands
 * @param fees what is charged less what is taken back
 * @param restricted how many may only read at some time
 * @param blocked how many may do nothing at some time
 * @param restored how many have full access again after either
 * @param concluded how many ends are proposed
 */
public record Tally(
        Currency currency,
        int accounts,
        int messages,
        int reminded,
        int charged,
        Money fees,
        int restricted,
        int blocked,
        int restored,
        int concluded) {

    /** one for each currency, in the order of their codes, in whatever order the accounts come */
    public static List<Tally> of(Collection<Course> courses) {
        return courses.stream()
                .collect(
                        groupingBy(
                                Course::currency,
                                () -> new TreeMap<>(Comparator.comparing(Currency::code)),
                                toList()))
                .entrySet()
                .stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static Tally of(Currency currency, List<Course> courses) {
        return new Tally(
                currency,
                courses.size(),
                courses.stream().mapToInt(Course::messages).sum(),
                count(courses, course -> course.messages() > 0),
                count(courses, course -> !course.fees().isZero()),
                courses.stream().map(Course::fees).reduce(Money.zero(currency), Money::plus),
                count(courses, course -> course.reaches(AccessLevel.READ_ONLY)),
                count(courses, course -> course.reaches(AccessLevel.BLOCKED)),
                count(courses, Course::isRestored),
                courses.stream()
                        .mapToInt(course ->
                                course.count(Deed.PROPOSE_WRITE_OFF)
                                        + course.count(Deed.PROPOSE_HAND_OVER))
                        .sum());
    }

    private static int count(List<Course> courses, Predicate<Course> condition) {
        return Math.toIntExact(courses.stream().filter(condition).count());
    }
}
