package io.tieout.twin.rules;

import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which properties an object of a request may have, and of what type; anything else is refused, as
 * the service does. Immutable: each method returns a wider shape.
 */
public final class Shape {

    private final String className;
    private final Map<String, Property> properties;

    private Shape(String className, Map<String, Property> properties) {
        this.className = className;
        this.properties = properties;
    }

    /** An object with no property yet; the name is the one faults call it by. */
    public static Shape named(String className) {
        return new Shape(className, Map.of());
    }

    /** An entity: what every one of them carries. */
    public static Shape entity(String className) {
        return named(className)
                .text("Id", 50)
                .text("SyncToken", 20)
                .flag("sparse")
                .anything("CustomField")
                .readOnly("domain", "status", "MetaData", "AttachableRef", "Tag", "TagRef");
    }

    public Shape text(String name, int most) {
        return with(name, new Property.Text(most));
    }

    public Shape choice(String name, String... values) {
        return with(name, new Property.Choice(Set.of(values)));
    }

    public Shape date(String... names) {
        return withAll(new Property.Date(), names);
    }

    public Shape flag(String... names) {
        return withAll(new Property.Flag(), names);
    }

    public Shape decimal(String... names) {
        return withAll(new Property.Decimal(), names);
    }

    public Shape whole(String... names) {
        return withAll(new Property.Whole(), names);
    }

    public Shape reference(String... names) {
        return withAll(new Property.Reference(), names);
    }

    public Shape nested(String name, Shape shape) {
        return with(name, new Property.Nested(shape));
    }

    public Shape many(String name, Shape shape) {
        return with(name, new Property.Many(shape));
    }

    public Shape anything(String... names) {
        return withAll(new Property.Anything(), names);
    }

    public Shape readOnly(String... names) {
        return withAll(new Property.ReadOnly(), names);
    }

    /**
     * What of a sent object counts: a copy without what only the service sets and without nulls.
     *
     * @throws io.tieout.twin.fault.QboFault 2010 for an unknown property or a value of another
     *     type, 2040 to 2230 for a value that breaks its type's rule
     */
    public ObjectNode accept(ObjectNode sent) {
        ObjectNode accepted = Json.object();
        for (Map.Entry<String, JsonNode> sentProperty : sent.properties()) {
            String name = sentProperty.getKey();
            Property property = properties.get(name);
            if (property == null) {
                throw RequestFaults.unknownProperty(name, className, properties.keySet());
            }
            JsonNode value = sentProperty.getValue();
            if (!value.isNull() && !(property instanceof Property.ReadOnly)) {
                accepted.set(name, value(name, property, value));
            }
        }
        return accepted;
    }

    /** The names an update may clear by leaving them out: those a client can write. */
    public Set<String> writable() {
        return properties.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Property.ReadOnly))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static JsonNode value(String name, Property property, JsonNode sent) {
        return switch (property) {
            case Property.Text(int most) -> Scalar.text(name, most, sent);
            case Property.Choice(Set<String> values) -> Scalar.choice(name, values, sent);
            case Property.Date() -> Scalar.date(name, sent);
            case Property.Flag() -> Scalar.flag(name, sent);
            case Property.Decimal() -> Scalar.decimal(name, sent);
            case Property.Whole() -> Scalar.whole(name, sent);
            case Property.Reference() -> reference(name, sent);
            case Property.Nested(Shape shape) -> shape.accept(object(name, sent));
            case Property.Many(Shape shape) -> many(name, shape, sent);
            case Property.Anything() -> sent;
            case Property.ReadOnly() -> throw new IllegalStateException(name + " is read-only");
        };
    }

    private static JsonNode reference(String name, JsonNode sent) {
        ObjectNode object = object(name, sent);
        return REFERENCE.accept(object).retain(List.of("value", "type"));
    }

    private static ArrayNode many(String name, Shape shape, JsonNode sent) {
        ArrayNode accepted = Json.array();
        for (JsonNode item : array(name, sent).values()) {
            accepted.add(shape.accept(object(name, item)));
        }
        return accepted;
    }

    private static ObjectNode object(String name, JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            return object;
        }
        throw RequestFaults.badProperty("expected an object at " + name);
    }

    private static ArrayNode array(String name, JsonNode sent) {
        if (sent instanceof ArrayNode array) {
            return array;
        }
        throw RequestFaults.badProperty("expected an array at " + name);
    }

    private Shape withAll(Property property, String... names) {
        Shape shape = this;
        for (String name : names) {
            shape = shape.with(name, property);
        }
        return shape;
    }

    private Shape with(String name, Property property) {
        Map<String, Property> wider = new LinkedHashMap<>(properties);
        wider.put(name, property);
        return new Shape(className, wider);
    }

    private static final Shape REFERENCE =
            named("ReferenceType").text("value", 100).text("name", 1000).text("type", 100);
}
