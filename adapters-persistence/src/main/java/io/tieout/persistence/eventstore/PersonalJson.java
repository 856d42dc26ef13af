package io.tieout.persistence.eventstore;

import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.persistence.crypto.PersonalSealer;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Personal data never stands in the clear: {@code {"sealed":"...","subject":"..."}}, sealed for the
 * tenant at hand. What is not known of a person has nothing to seal: {@code {"subject":"..."}}.
 */
final class PersonalJson {

    private static final String SEALED = "sealed";
    static final String SUBJECT = "subject";

    private PersonalJson() {}

    static JacksonModule module(PersonalSealer sealer) {
        return new SimpleModule("personal")
                .addSerializer(Personal.class, new Writer(sealer))
                .addDeserializer(Personal.class, new Reader(sealer));
    }

    private static final class Writer extends StdSerializer<Personal> {
        private final PersonalSealer sealer;

        Writer(PersonalSealer sealer) {
            super(Personal.class);
            this.sealer = sealer;
        }

        @Override
        public void serialize(Personal data, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            if (!data.readable().isEmpty()) {
                json.writeStringProperty(SEALED, sealer.seal(TenantAtHand.get(), data));
            }
            json.writeStringProperty(SUBJECT, data.subject().value().toString());
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Personal> {
        private final PersonalSealer sealer;

        Reader(PersonalSealer sealer) {
            super(Personal.class);
            this.sealer = sealer;
        }

        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) {
            JsonNode data = context.readTree(json);
            SubjectId subject =
                    new SubjectId(UUID.fromString(data.required(SUBJECT).stringValue()));
            return data.has(SEALED)
                    ? sealer.open(TenantAtHand.get(), subject, data.get(SEALED).stringValue())
                    : new Personal.Known(subject, "");
        }
    }
}
