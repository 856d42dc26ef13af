package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.SECOND;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.invoice;
import static io.tieout.domain.collection.Story.span;
import static io.tieout.domain.collection.Story.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrearsTest {

    private static final Arrears NONE =
            new Arrears(usd("0"), 0, usd("0"), usd("0"), usd("0"), usd("0"));

    private final Story story = new Story().owes(FIRST, "100.00", DUE_ON);

    @Test
    void nothingIsOutstandingOnTheDueDayItself() {
        assertThat(at(0)).isEqualTo(NONE);
        assertThat(at(1).daysOutstanding()).isEqualTo(1);
    }

    @Test
    void eachInvoiceCountsByItsOwnDays() {
        story.owes(SECOND, "10.00", day(-30))
                .owes(invoice(3), "7.00", day(-60))
                .owes(invoice(4), "5.00", day(-90));

        assertThat(at(30))
                .isEqualTo(
                        new Arrears(
                                usd("122.00"),
                                120,
                                usd("100.00"),
                                usd("10.00"),
                                usd("7.00"),
                                usd("5.00")));
        assertThat(at(31).upTo60()).isEqualTo(usd("100.00"));
    }

    @Test
    void whatIsDisputedIsOutstandingAllTheSame() {
        story.pauses(new Pause.Dispute(FIRST, usd("100.00"), span(day(1))));

        assertThat(at(40).overdue()).isEqualTo(usd("100.00"));
    }

    @Test
    void whatIsPaidIsNotAndTooMuchIsNeverLessThanNothing() {
        story.pays(FIRST, "70.00", day(2)).owes(SECOND, "10.00", day(3)).pays(SECOND, "25", day(4));

        assertThat(at(10).overdue()).isEqualTo(usd("30.00"));
        assertThat(at(10).daysOutstanding()).isEqualTo(10);
        assertThat(at(1).overdue()).isEqualTo(usd("100.00"));
    }

    @Test
    void whatIsPaidMakesNothingOlder() {
        story.pays(FIRST, "100.00", day(2)).owes(SECOND, "10.00", day(5));

        assertThat(at(8).daysOutstanding()).isEqualTo(3);
        assertThat(at(4)).isEqualTo(NONE);
    }

    private Arrears at(int daysPastDue) {
        return Arrears.at(story.facts(), Story.at(day(daysPastDue), 10));
    }
}
