package io.tieout.persistence.eventstore;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * A sealed family inside events or states, and the stored name of each member. The names only grow.
 */
record StoredFamily(Class<?> family, Map<Class<?>, String> names) {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface NamedByType {}

    static StoredFamily of(Class<?> family) {
        return new StoredFamily(family, Map.of());
    }

    StoredFamily member(Class<?> member, String name) {
        Map<Class<?>, String> more = new LinkedHashMap<>(names);
        more.put(member, name);
        return new StoredFamily(family, more);
    }

    void addTo(JsonMapper.Builder json) {
        json.addMixIn(family, NamedByType.class);
        names.forEach((member, name) -> json.registerSubtypes(new NamedType(member, name)));
    }
}
