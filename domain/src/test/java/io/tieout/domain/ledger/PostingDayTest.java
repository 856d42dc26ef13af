package io.tieout.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostingDayTest {

    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);

    @Test
    void anOpenDayTakesWhatBelongsToIt() {
        assertThat(PostingDay.of(MARCH_31, Optional.empty()).on()).isEqualTo(MARCH_31);
        assertThat(PostingDay.of(APRIL_1, Optional.of(MARCH_31)).isDiverted()).isFalse();
    }

    @Test
    void aDayBehindTheClosedBooksStaysHoweverLateItIs() {
        LocalDate june = LocalDate.of(2026, 6, 15);

        assertThat(PostingDay.of(june, Optional.of(MARCH_31)))
                .isEqualTo(new PostingDay(june, june));
    }

    @Test
    void aClosedDayDivertsToTheFirstOpenOneAndSaysSo() {
        PostingDay day = PostingDay.of(LocalDate.of(2026, 2, 28), Optional.of(MARCH_31));

        assertThat(day.on()).isEqualTo(APRIL_1);
        assertThat(day.wanted()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(day.isDiverted()).isTrue();
        assertThat(PostingDay.of(MARCH_31, Optional.of(MARCH_31)).on()).isEqualTo(APRIL_1);
    }

    @Test
    void nothingIsDivertedBackward() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PostingDay(APRIL_1, MARCH_31));
    }
}
