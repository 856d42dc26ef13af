package io.tieout.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.module.jaxb.JaxbAnnotationIntrospector;
import com.intuit.ipp.serialization.JsonResourceTypeLocator;

/**
 * Intuit's data classes, made from Intuit's schema, as a judge of JSON: a property they do not
 * have, a word that is none of theirs, a text where a number belongs fails. The SDK itself is
 * lenient.
 */
final class IntuitClasses {

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .annotationIntrospector(
                            new AnnotationIntrospectorPair(
                                    new JacksonAnnotationIntrospector(),
                                    new JaxbAnnotationIntrospector(TypeFactory.defaultInstance())))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private IntuitClasses() {}

    /**
     * Reads an entity strictly.
     *
     * @param entity its name: Invoice
     * @throws AssertionError naming the property that Intuit does not know
     */
    static Object read(String entity, String json) {
        Class<?> type = JsonResourceTypeLocator.lookupType(entity);
        if (type == null) {
            throw new AssertionError("Intuit has no entity " + entity);
        }
        try {
            return STRICT.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e.getOriginalMessage() + "\nin " + json, e);
        }
    }
}
