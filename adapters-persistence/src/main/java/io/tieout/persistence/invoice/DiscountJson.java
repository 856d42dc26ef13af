package io.tieout.persistence.invoice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.math.BigDecimal;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of an invoice's discount, guarded by a golden file like its lines. */
public final class DiscountJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DiscountJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = None.class, name = "none"),
        @JsonSubTypes.Type(value = Fixed.class, name = "fixed"),
        @JsonSubTypes.Type(value = Share.class, name = "share")
    })
    private sealed interface Stored {}

    private record None() implements Stored {}

    private record Fixed(long minor) implements Stored {}

    private record Share(String percent) implements Stored {}

    public static JSONB write(Discount discount) {
        Stored stored =
                switch (discount) {
                    case Discount.None() -> new None();
                    case Discount.Fixed(var amount) -> new Fixed(amount.minorUnits());
                    case Discount.Share(var percent) -> new Share(percent.value().toPlainString());
                };
        return JSONB.valueOf(MAPPER.writeValueAsString(stored));
    }

    public static Discount read(JSONB stored, Currency currency) {
        return switch (MAPPER.readValue(stored.data(), Stored.class)) {
            case None() -> new Discount.None();
            case Fixed(var minor) -> new Discount.Fixed(Money.ofMinor(minor, currency));
            case Share(var percent) -> new Discount.Share(new Percent(new BigDecimal(percent)));
        };
    }
}
