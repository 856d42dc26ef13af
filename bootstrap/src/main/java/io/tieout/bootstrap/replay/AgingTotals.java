package io.tieout.bootstrap.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is owed on a day by age, in total, in US dollars. */
record AgingTotals(
        BigDecimal current,
        BigDecimal days1To30,
        BigDecimal days31To60,
        BigDecimal days61To90,
        BigDecimal over90,
        BigDecimal unapplied) {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    /** nobody owes anything */
    static final AgingTotals NONE = new AgingTotals(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    static AgingTotals of(JsonNode buckets) {
        return new AgingTotals(
                amount(buckets, "current"),
                amount(buckets, "days1To30"),
                amount(buckets, "days31To60"),
                amount(buckets, "days61To90"),
                amount(buckets, "over90"),
                amount(buckets, "unapplied"));
    }

    /** The same report computed from nothing but the file: the report's independent witness. */
    static AgingTotals fromHistory(List<HistoricInvoice> history, LocalDate asOf) {
        BigDecimal[] buckets = {ZERO, ZERO, ZERO, ZERO, ZERO};
        for (HistoricInvoice invoice : history) {
            if (invoice.isOpenOn(asOf)) {
                int bucket = bucket(ChronoUnit.DAYS.between(invoice.dueOn(), asOf));
                buckets[bucket] = buckets[bucket].add(invoice.amount());
            }
        }
        return new AgingTotals(buckets[0], buckets[1], buckets[2], buckets[3], buckets[4], ZERO);
    }

    private static int bucket(long daysPastDue) {
        if (daysPastDue <= 0) {
            return 0;
        }
        return (int) Math.min((daysPastDue + 29) / 30, 4);
    }

    private static BigDecimal amount(JsonNode buckets, String name) {
        return new BigDecimal(buckets.path(name).path("amount").asString());
    }
}
