package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.SECOND;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an account is asked for, invoice by invoice. */
class OpenDebtTest {

    private final Story story = new Story().owes(FIRST, "100.00", DUE_ON);

    @Test
    void aDayBeginsWithTheDayAfterTheOneOnWhichItWasDue() {
        assertThat(open(-3))
                .containsExactly(
                        new OpenDebt(
                                FIRST,
                                DUE_ON.minusDays(30),
                                DUE_ON,
                                usd("100.00"),
                                usd("100.00"),
                                0,
                                false));
        assertThat(open(0)).extracting(OpenDebt::daysPastDue).containsExactly(0);
        assertThat(open(1)).extracting(OpenDebt::daysPastDue).containsExactly(1);
    }

    @Test
    void whatIsPaidIsNotAskedForOnceItIsKnown() {
        story.owes(SECOND, "50.00", DUE_ON)
                .pays(FIRST, "100.00", day(2), at(day(5), 9))
                .pays(SECOND, "20.00", day(2));

        assertThat(open(4)).extracting(OpenDebt::open).containsExactly(usd("100.00"), usd("30.00"));
        assertThat(open(5)).extracting(OpenDebt::open).containsExactly(usd("30.00"));
    }

    @Test
    void aFeeIsToldFromWhatWasSold() {
        story.owes(SECOND, usd("1.00"), day(20), new Debt.Origin.LateFee(FIRST));

        assertThat(open(10)).extracting(OpenDebt::isFee).containsExactly(false, true);
    }

    private List<OpenDebt> open(int daysPastDue) {
        return OpenDebt.at(story.facts(), at(day(daysPastDue), 10));
    }
}
