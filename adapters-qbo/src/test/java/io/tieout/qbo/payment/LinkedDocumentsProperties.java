package io.tieout.qbo.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.CreditUse;
import io.tieout.qbo.client.QboJson;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;

/** Whatever a payment links, no cent of it is lost between QuickBooks' books and ours. */
class LinkedDocumentsProperties {

    private static final Currency USD = new Currency("USD");

    /**
     * a line, and whether it brings or is paid; QuickBooks shows that of the first two types only
     */
    record Line(String type, boolean isCredit, int cents) {}

    @Property
    void whatIsBroughtIsWhatIsPaidAndWhatIsUnapplied(
            @ForAll("lines") List<Line> lines, @ForAll @IntRange(max = 50) int rest) {
        var payment = booked(lines, rest);

        var linked = LinkedDocuments.of(payment, received(payment));

        var brought =
                linked.used().stream()
                        .map(CreditUse::amount)
                        .reduce(received(payment), Money::plus);
        var paid =
                linked.paid().stream().map(SeenPart::amount).reduce(Money.zero(USD), Money::plus);
        assertThat(brought.minus(paid)).isEqualTo(unapplied(lines, payment));
    }

    @Property
    void anInvoiceIsPaidAndACreditMemoUsedWhatTheirLinesSay(
            @ForAll("lines") List<Line> lines, @ForAll @IntRange(max = 50) int rest) {
        var payment = booked(lines, rest);

        var linked = LinkedDocuments.of(payment, received(payment));

        for (int i = 0; i < lines.size(); i++) {
            var id = "" + i;
            var amount = Money.ofMinor(lines.get(i).cents(), USD);
            switch (lines.get(i).type()) {
                case "Invoice" -> assertThat(linked.paid()).contains(new SeenPart(id, amount));
                case "CreditMemo" -> assertThat(linked.used()).contains(new CreditUse(id, amount));
                default -> assertThat(linked.paid()).noneMatch(isNamed(id));
            }
        }
    }

    private static Predicate<SeenPart> isNamed(String id) {
        return part -> part.externalDocumentId().equals(id);
    }

    /** as QuickBooks books it: money for what the credits do not pay, and a rest */
    private static JsonNode booked(List<Line> lines, int rest) {
        int missing = Math.max(0, -spare(lines));
        int total = missing + rest;
        var json =
                IntStream.range(0, lines.size())
                        .mapToObj(i ->
                                "{\"Amount\":%s,\"LinkedTxn\":[{\"TxnId\":\"%d\",\"TxnType\":\"%s\"}]}"
                                        .formatted(
                                                dollars(lines.get(i).cents()),
                                                i,
                                                lines.get(i).type()))
                        .toList();
        return QboJson.MAPPER.readTree(
                "{\"TotalAmt\":%s,\"UnappliedAmt\":%s,\"Line\":[%s]}"
                        .formatted(
                                dollars(total),
                                dollars(total + spare(lines)),
                                String.join(",", json)));
    }

    private static int spare(List<Line> lines) {
        return lines.stream()
                .mapToInt(line -> line.isCredit() ? line.cents() : -line.cents())
                .sum();
    }

    private static Money received(JsonNode payment) {
        return Money.of(payment.path("TotalAmt").decimalValue(), USD);
    }

    private static Money unapplied(List<Line> lines, JsonNode payment) {
        return received(payment).plus(Money.ofMinor(spare(lines), USD));
    }

    private static String dollars(int cents) {
        return Money.ofMinor(cents, USD).toDecimal().toPlainString();
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        var invoices = line("Invoice", false);
        var memos = line("CreditMemo", true);
        var entries =
                Arbitraries.of(true, false).flatMap(isCredit -> line("JournalEntry", isCredit));
        return Arbitraries.oneOf(invoices, memos, entries).list().ofMaxSize(6);
    }

    private static Arbitrary<Line> line(String type, boolean isCredit) {
        return Arbitraries.integers().between(1, 500).map(cents -> new Line(type, isCredit, cents));
    }
}
