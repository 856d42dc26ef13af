package io.tieout.twin.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as trees: decimals are read and written digit by digit, absence is an empty Optional. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /**
     * The object in this text.
     *
     * @throws NotJson if the text is anything but one JSON object
     */
    public static ObjectNode parse(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new NotJson(e.getOriginalMessage(), e);
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new NotJson("expected a JSON object but got " + node.getNodeType(), null);
    }

    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** A scalar property as text; empty if absent, null, or an object or array. */
    public static Optional<String> string(JsonNode parent, String property) {
        JsonNode node = parent.path(property);
        return node.isValueNode() && !node.isNull() ? node.asStringOpt() : Optional.empty();
    }

    public static String stringOr(JsonNode parent, String property, String otherwise) {
        return string(parent, property).orElse(otherwise);
    }

    /** A decimal property, zero if absent. */
    public static BigDecimal decimal(JsonNode parent, String property) {
        return decimalIfAny(parent, property).orElse(BigDecimal.ZERO);
    }

    public static Optional<BigDecimal> decimalIfAny(JsonNode parent, String property) {
        JsonNode node = parent.path(property);
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    /** A boolean property, false if absent. */
    public static boolean isTrue(JsonNode parent, String property) {
        JsonNode node = parent.path(property);
        return node.isBoolean() && node.booleanValue();
    }

    /** The id inside a reference such as {@code CustomerRef}. */
    public static Optional<String> reference(JsonNode parent, String property) {
        return string(parent.path(property), "value");
    }

    public static ObjectNode referenceTo(String id, String name) {
        return object().put("value", id).put("name", name);
    }

    /** The objects of an array property; empty if absent. */
    public static List<ObjectNode> objects(JsonNode parent, String property) {
        return parent.path(property).values().stream()
                .flatMap(
                        node -> node instanceof ObjectNode object ? Stream.of(object) : Stream.of())
                .toList();
    }

    /** The object at a property, which is created empty if absent. */
    public static ObjectNode child(ObjectNode parent, String property) {
        return parent.path(property) instanceof ObjectNode object
                ? object
                : parent.putObject(property);
    }
}
