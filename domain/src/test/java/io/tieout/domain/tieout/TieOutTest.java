package io.tieout.domain.tieout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.tieout.TieOut.Difference;
import io.tieout.domain.tieout.TieOut.Sides;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TieOutTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void whatStandsTheSameOnBothSidesIsNoDifference() {
        TieOut tied = compared(List.of(invoice("1", 120)), List.of(invoice("1", 120)));

        assertThat(tied.differences()).isEmpty();
        assertThat(tied.currencies())
                .containsExactly(new Sides(usd(1).currency(), usd(120), usd(120)));
        assertThat(tied.currencies().getFirst().isTied()).isTrue();
    }

    @Test
    void eachDocumentThatDiffersIsListedWithBothAmounts() {
        TieOut apart =
                compared(
                        List.of(invoice("1", 120), invoice("2", 30)),
                        List.of(invoice("1", 70), invoice("3", 5)));

        assertThat(apart.differences())
                .extracting(Difference::ours, Difference::theirs)
                .containsExactly(
                        tuple(usd(120), usd(70)), tuple(usd(30), usd(0)), tuple(usd(0), usd(5)));
        assertThat(apart.unexplained()).hasSize(3);
    }

    @Test
    void anInvoiceAndAPaymentOfTheSameIdAreTwoDocuments() {
        var payment = item(DocumentType.PAYMENT, "1", usd(-20));

        assertThat(compared(List.of(invoice("1", 120)), List.of(payment)).differences()).hasSize(2);
    }

    @Test
    void theSameDocumentInAnotherCurrencyTiesToNothing() {
        var euro = item(DocumentType.INVOICE, "1", Money.ofMinor(120, new Currency("EUR")));

        TieOut apart = compared(List.of(invoice("1", 120)), List.of(euro));

        assertThat(apart.differences()).hasSize(2);
        assertThat(apart.currencies()).extracting(Sides::isTied).containsExactly(false, false);
    }

    @Test
    void theFirstExplanationThatHoldsIsTheOne() {
        assertThat(why(new Circumstances(true, true, true, true, true, true, true)))
                .isEqualTo(Explanation.TIMING);
        assertThat(why(new Circumstances(true, false, true, true, true, true, true)))
                .isEqualTo(Explanation.IN_FLIGHT);
        assertThat(why(new Circumstances(true, false, false, true, true, true, true)))
                .isEqualTo(Explanation.QUEUED);
        assertThat(why(new Circumstances(true, false, false, false, true, true, true)))
                .isEqualTo(Explanation.EDITED_THERE);
    }

    @Test
    void whatIsKnownHereIsNeverPutOnOthers() {
        assertThat(why(new Circumstances(true, false, false, false, false, true, true)))
                .isEqualTo(Explanation.UNKNOWN);
    }

    @Test
    void whatChangedInClosedBooksSaysSo() {
        assertThat(
                        why(
                                new Circumstances(
                                        true, false, false, false, false, false, false, false,
                                        false, true)))
                .isEqualTo(Explanation.AFTER_CLOSING_DATE);
    }

    @Test
    void whatSomethingExplainsIsNotUnexplained() {
        OpenItem item = invoice("1", 120);
        var queued = new Circumstances(true, false, false, true, false, false, false);

        var apart = TieOut.of(List.of(item), List.of(), _ -> Map.of(item.key(), queued));

        assertThat(apart.differences()).hasSize(1);
        assertThat(apart.unexplained()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsOfBeforeTheCutoffOrOfOthers() {
        assertThat(why(new Circumstances(false, false, false, false, false, true, true)))
                .isEqualTo(Explanation.BEFORE_CUTOFF);
        assertThat(why(new Circumstances(false, false, false, false, false, true, false)))
                .isEqualTo(Explanation.ENTERED_BY_OTHERS);
        assertThat(why(Circumstances.NONE)).isEqualTo(Explanation.UNKNOWN);
        assertThat(Circumstances.NONE.explain(DocumentType.JOURNAL_ENTRY))
                .isEqualTo(Explanation.ENTERED_BY_OTHERS);
    }

    @Property
    void theDifferencesComeToTheDifferenceOfTheSums(
            @ForAll @Size(max = 12) List<@IntRange(min = -9, max = 9) Integer> ours,
            @ForAll @Size(max = 12) List<@IntRange(min = -9, max = 9) Integer> theirs) {
        TieOut compared = compared(items(ours), items(theirs));

        Money apart =
                compared.differences().stream().map(Difference::amount).reduce(usd(0), Money::plus);
        Money sums =
                compared.currencies().stream()
                        .map(sides -> sides.ours().minus(sides.theirs()))
                        .reduce(usd(0), Money::plus);
        assertThat(apart).isEqualTo(sums);
    }

    private static List<OpenItem> items(List<Integer> amounts) {
        return new ArrayList<>(
                IntStream.range(0, amounts.size())
                        .mapToObj(at -> invoice("" + at, amounts.get(at)))
                        .toList());
    }

    private static Explanation why(Circumstances known) {
        OpenItem item = invoice("1", 120);
        return TieOut.of(List.of(item), List.of(), _ -> Map.of(item.key(), known))
                .differences()
                .getFirst()
                .why();
    }

    private static TieOut compared(List<OpenItem> ours, List<OpenItem> theirs) {
        return TieOut.of(ours, theirs, _ -> Map.of());
    }

    private static OpenItem invoice(String id, int minor) {
        return item(DocumentType.INVOICE, id, usd(minor));
    }

    private static OpenItem item(DocumentType type, String id, Money open) {
        return new OpenItem(type, id, "N-" + id, "58", DAY, open);
    }

    private static Money usd(int minor) {
        return Money.ofMinor(minor, new Currency("USD"));
    }
}
