package io.tieout.bootstrap.faults.kill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What one side of the books says; the other must say the same.
 *
 * @param payments the reference of each
 * @param invoices each with what it owes, such as {@code K1 12.34}
 */
record BothSides(List<String> payments, List<String> invoices) {

    BothSides {
        payments = payments.stream().sorted().toList();
        invoices = invoices.stream().sorted().toList();
    }

    static BothSides ofBooks(JsonNode payments, JsonNode invoices) {
        return new BothSides(
                payments.valueStream().map(it -> it.path("PaymentRefNum").asString("")).toList(),
                invoices.valueStream().map(BothSides::owed).toList());
    }

    /** what the other side has and this one has not, behind a plus, and the reverse */
    List<String> differencesTo(BothSides other) {
        List<String> differences = new ArrayList<>();
        all().forEach(row -> differences.add("- " + row));
        other.all()
                .forEach(row -> {
                    if (!differences.remove("- " + row)) {
                        differences.add("+ " + row);
                    }
                });
        return differences;
    }

    private List<String> all() {
        return Stream.concat(payments.stream(), invoices.stream()).toList();
    }

    private static String owed(JsonNode invoice) {
        BigDecimal balance = invoice.path("Balance").asDecimal();
        // The twin writes 12.2 where people write 12.20.
        String written = balance.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        return invoice.path("DocNumber").asString() + " " + written;
    }
}
