package io.tieout.persistence.eventstore;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.axon.Snapshot;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Axon's serializer for events, their circumstances and snapshots: only what stands in a catalog is
 * written, under its stored name. Personal data is sealed and opened on the way, so it runs in the
 * tenant's scope.
 */
final class CatalogSerializer implements Serializer {

    private static final SerializedType CIRCUMSTANCES =
            new SimpleSerializedType(MetaData.class.getName(), null);
    private static final String TENANT = "tenant";
    private static final String STATE = "state";

    private final JsonMapper json;
    private final EventCatalog events;
    private final StoredStates states;
    private final Converter converter = new ChainingConverter();

    CatalogSerializer(JsonMapper json, EventCatalog events, StoredStates states) {
        this.json = json;
        this.events = events;
        this.states = states;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        SerializedObject<byte[]> written =
                switch (object) {
                    case DomainEvent event -> written(event, events.nameOf(event.getClass()));
                    case MetaData circumstances -> written(circumstances, CIRCUMSTANCES);
                    case Snapshot snapshot -> written(tree(snapshot), states.nameOf(snapshot));
                    case null, default ->
                            throw new SerializationException("not to be stored: " + object);
                };
        return converter.convert(written, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        byte[] bytes = converter.convert(stored, byte[].class).getData();
        SerializedType name = stored.getType();
        try {
            if (isCircumstances(name)) {
                return (T) MetaData.from(json.readValue(bytes, Map.class));
            }
            return (T)
                    states.kindOf(name)
                            .<Object>map(kind -> snapshot(kind, json.readTree(bytes)))
                            .orElseGet(() -> event(name, bytes));
        } catch (JacksonException unreadable) {
            throw new SerializationException("cannot read " + name.getName(), unreadable);
        }
    }

    /** whether what stands under this name is readable here */
    boolean knows(SerializedType name) {
        return isCircumstances(name)
                || events.eventOf(name).isPresent()
                || states.kindOf(name).isPresent();
    }

    @Override
    public Class<?> classForType(SerializedType name) {
        if (isCircumstances(name)) {
            return MetaData.class;
        }
        return states.kindOf(name).isPresent() ? Snapshot.class : knownEvent(name);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            return SerializedType.emptyType();
        }
        return MetaData.class.isAssignableFrom(type) ? CIRCUMSTANCES : events.nameOf(type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private DomainEvent event(SerializedType name, byte[] bytes) {
        Class<? extends DomainEvent> event = knownEvent(name);
        try {
            if (!events.isOutdated(name)) {
                return json.readValue(bytes, event);
            }
            ObjectNode tree = (ObjectNode) json.readTree(bytes);
            events.upgrade(name, tree);
            return json.treeToValue(tree, event);
        } catch (MismatchedInputException unknown) {
            throw new UnknownKind(name, unknown);
        }
    }

    private SerializedObject<byte[]> written(Object object, SerializedType name) {
        return new SimpleSerializedObject<>(json.writeValueAsBytes(object), byte[].class, name);
    }

    private JsonNode tree(Snapshot snapshot) {
        ObjectNode tree = json.createObjectNode();
        tree.put(TENANT, snapshot.tenant().value().toString());
        tree.set(STATE, json.valueToTree(snapshot.state()));
        return tree;
    }

    private Snapshot snapshot(AggregateKind<?, ?> kind, JsonNode tree) {
        TenantId tenant = new TenantId(UUID.fromString(tree.required(TENANT).stringValue()));
        return new Snapshot(
                kind.name(), tenant, json.treeToValue(tree.required(STATE), kind.states()));
    }

    private Class<? extends DomainEvent> knownEvent(SerializedType name) {
        return events.eventOf(name).orElseThrow(() -> new UnknownKind(name));
    }

    private static boolean isCircumstances(SerializedType name) {
        return MetaData.class.getName().equals(name.getName());
    }
}
