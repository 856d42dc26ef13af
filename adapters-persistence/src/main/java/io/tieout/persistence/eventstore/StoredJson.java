package io.tieout.persistence.eventstore;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import io.tieout.persistence.crypto.PersonalSealer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of everything stored. Ids are plain text, money is minor units and currency, a member of
 * a sealed family carries its stored name as {@code type}, properties stand in alphabetical order.
 * What a newer Tieout added is passed over; what is missing is an error, never a null.
 */
final class StoredJson {

    private StoredJson() {}

    static JsonMapper mapper(PersonalSealer sealer) {
        JsonMapper.Builder json =
                JsonMapper.builder()
                        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .changeDefaultVisibility(StoredJson::componentsOnly)
                        .addModule(StoredValues.module())
                        .addModule(PersonalJson.module(sealer));
        StoredFamilies.ALL.forEach(family -> family.addTo(json));
        return json.build();
    }

    /** what a record derives, such as {@code verdict()}, is not stored */
    private static VisibilityChecker componentsOnly(VisibilityChecker visible) {
        return visible.withIsGetterVisibility(NONE);
    }
}
