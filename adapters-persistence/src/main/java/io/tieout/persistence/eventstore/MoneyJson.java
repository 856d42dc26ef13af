package io.tieout.persistence.eventstore;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** {@code {"currency":"USD","minor":1234}} is 12.34 USD. */
final class MoneyJson {

    private static final String CURRENCY = "currency";
    private static final String MINOR = "minor";

    private MoneyJson() {}

    static final class Writer extends StdSerializer<Money> {
        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty(CURRENCY, money.currency().code());
            json.writeNumberProperty(MINOR, money.minorUnits());
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Money> {
        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            JsonNode money = context.readTree(json);
            return Money.ofMinor(
                    money.required(MINOR).longValue(),
                    new Currency(money.required(CURRENCY).stringValue()));
        }
    }
}
