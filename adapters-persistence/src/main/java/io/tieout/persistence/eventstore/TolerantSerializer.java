package io.tieout.persistence.eventstore;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * The catalog's serializer for whoever follows the streams of all tenants: an event of a kind that
 * is not known here is passed on unopened, and only who opens it is refused. Otherwise one event of
 * a newer Tieout kept its readers from all events behind it. Nothing is decided on what it reads:
 * an aggregate with such an event is not loaded at all.
 */
record TolerantSerializer(CatalogSerializer catalog) implements Serializer {

    @Override
    public Class<?> classForType(SerializedType name) {
        return catalog.knows(name) ? catalog.classForType(name) : UnknownSerializedType.class;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return catalog.deserialize(stored);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        return catalog.serialize(object, representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return catalog.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return catalog.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return catalog.getConverter();
    }
}
