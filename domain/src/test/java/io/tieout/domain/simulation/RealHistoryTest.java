package io.tieout.domain.simulation;

import static io.tieout.domain.collection.policy.PolicyExamples.FEE;
import static io.tieout.domain.collection.policy.PolicyExamples.REMIND;
import static io.tieout.domain.collection.policy.PolicyExamples.RESTRICT;
import static io.tieout.domain.collection.policy.PolicyExamples.USD;
import static io.tieout.domain.collection.policy.PolicyExamples.WARN;
import static io.tieout.domain.collection.policy.PolicyExamples.rules;
import static io.tieout.domain.collection.policy.PolicyExamples.within;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.collection.Story;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two years of real customers under a policy that restricts 20 days past due, against the rows
 * themselves: every fourth customer, or all 100 with {@code -Dtieout.history.whole=true}. Skipped
 * where the data is not at hand.
 */
class RealHistoryTest {

    private static final Path DATA =
            Path.of("..", "..", "shared", "data", "accounts-receivable.csv");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

    private static final LocalDate BEGIN = LocalDate.of(2012, 1, 1);
    private static final LocalDate END = LocalDate.of(2014, 3, 1);

    /** all of it takes ten seconds */
    private static final int ONE_OF = Boolean.getBoolean("tieout.history.whole") ? 1 : 4;

    private static final Money LEAST = Money.of("5.00", USD);

    private static final CollectionRules AT_ANY_HOUR =
            within(
                    rules(REMIND, WARN, FEE, RESTRICT),
                    ContactHours.always(),
                    new ContactRate(1_000, 1));

    private record Row(
            String customer,
            int number,
            LocalDate dueOn,
            Money amount,
            boolean isDisputed,
            LocalDate settledOn) {

        /** whether it was overdue for so many days on a day, and nobody contested it */
        boolean isLate(int days, LocalDate on) {
            return !isDisputed && !on.isBefore(dueOn.plusDays(days)) && on.isBefore(settledOn);
        }
    }

    @Test
    void theAccountsRestrictedOnEachDayAndTheirFeesAreThoseOfTheRows() throws IOException {
        assumeThat(DATA).exists();
        Map<String, List<Row>> customers = customers();
        Map<String, Course> courses = new TreeMap<>();
        customers.forEach((customer, rows) -> courses.put(customer, rehearsed(rows)));

        int restrictedDays = 0;
        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            Set<String> restricted = restricted(courses, day);
            assertThat(restricted).as("on %s", day).isEqualTo(expected(customers, day));
            restrictedDays += restricted.size();
        }

        assertThat(restrictedDays).isPositive();
        courses.forEach((customer, course) ->
                assertThat(course.fees())
                        .as(customer)
                        .isEqualTo(fees(customers.getOrDefault(customer, List.of()))));
    }

    private static Map<String, List<Row>> customers() throws IOException {
        TreeMap<String, List<Row>> all =
                rows().stream()
                        .collect(Collectors.groupingBy(Row::customer, TreeMap::new, toList()));
        Map<String, List<Row>> some = new TreeMap<>();
        all.forEach((customer, rows) -> {
            if (all.headMap(customer).size() % ONE_OF == 0) {
                some.put(customer, rows);
            }
        });
        return some;
    }

    private static Course rehearsed(List<Row> rows) {
        Story story = Story.under(AT_ANY_HOUR);
        for (Row row : rows) {
            story.owes(Story.invoice(row.number()), row.amount(), row.dueOn());
            story.pays(Story.invoice(row.number()), row.amount(), row.settledOn());
            if (row.isDisputed()) {
                story.disputes(Story.invoice(row.number()), row.amount(), row.dueOn());
            }
        }
        return Rehearsal.of(
                story.policies(),
                Story.caps(),
                story.facts(),
                Reach.REMINDED,
                Story.startOf(BEGIN),
                Story.startOf(END));
    }

    private static Set<String> restricted(Map<String, Course> courses, LocalDate day) {
        return courses.entrySet().stream()
                .filter(each ->
                        each.getValue().accessAt(Story.at(day, 12)) == AccessLevel.READ_ONLY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** a customer who owes less than 5.00 altogether is left alone */
    private static Set<String> expected(Map<String, List<Row>> customers, LocalDate day) {
        return customers.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(row -> row.isLate(20, day)))
                .filter(each -> !overdue(each.getValue(), day).minus(LEAST).isNegative())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Money overdue(List<Row> rows, LocalDate day) {
        return rows.stream()
                .filter(row -> row.isLate(1, day))
                .map(Row::amount)
                .reduce(Money.zero(USD), Money::plus);
    }

    /** one percent 16 days past due and a month later, nothing for less than 5.00 altogether */
    private static Money fees(List<Row> rows) {
        Money fees = Money.zero(USD);
        for (Row row : rows) {
            LocalDate first = row.dueOn().plusDays(16);
            for (LocalDate on : List.of(first, first.plusMonths(1))) {
                if (row.isLate(1, on) && !overdue(rows, on).minus(LEAST).isNegative()) {
                    BigDecimal percent =
                            row.amount()
                                    .toDecimal()
                                    .movePointLeft(2)
                                    .setScale(2, RoundingMode.FLOOR);
                    fees = fees.plus(Money.of(percent, USD));
                }
            }
        }
        return fees;
    }

    private static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(DATA, StandardCharsets.US_ASCII);
        return IntStream.range(1, lines.size())
                .mapToObj(number -> row(number, lines.get(number).split(",", -1)))
                .toList();
    }

    private static Row row(int number, String[] cells) {
        return new Row(
                cells[1],
                number,
                LocalDate.parse(cells[5], DAY),
                Money.of(cells[6], USD),
                cells[7].equals("Yes"),
                LocalDate.parse(cells[8], DAY));
    }
}
