package io.tieout.persistence.invoice;

import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.TaxByRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of how a document was booked; null for one of which nobody kept it. */
public record BookedJson(String rate, List<Tax> taxes) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What one rate takes, in the currency of the document. */
    record Tax(String rate, long taxedMinor, long amountMinor) {

        static Tax of(TaxByRate tax) {
            return new Tax(tax.rateId(), tax.taxed().minorUnits(), tax.amount().minorUnits());
        }

        TaxByRate tax(Currency currency) {
            return new TaxByRate(
                    rate,
                    Money.ofMinor(taxedMinor, currency),
                    Money.ofMinor(amountMinor, currency));
        }
    }

    /** as it is stored */
    public static @Nullable BookedJson of(Booked booked) {
        return switch (booked) {
            case Booked.Unstated() -> null;
            case Booked.Stated(var rate, var taxes) ->
                    new BookedJson(rate.toString(), taxes.stream().map(Tax::of).toList());
        };
    }

    /** as it was stored, of a document in this currency */
    public static Booked booked(@Nullable BookedJson stored, Currency currency) {
        return stored == null
                ? new Booked.Unstated()
                : new Booked.Stated(
                        ExchangeRate.of(stored.rate),
                        stored.taxes.stream().map(tax -> tax.tax(currency)).toList());
    }

    static @Nullable JSONB write(Booked booked) {
        BookedJson stored = of(booked);
        return stored == null ? null : JSONB.valueOf(MAPPER.writeValueAsString(stored));
    }

    static Booked read(@Nullable JSONB stored, Currency currency) {
        return booked(
                stored == null ? null : MAPPER.readValue(stored.data(), BookedJson.class),
                currency);
    }
}
