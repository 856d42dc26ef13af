package io.tieout.persistence.eventstore;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Axon's serializer for how far an automation has come: {@code {"index":7,"gaps":[5]}}. */
final class PositionSerializer implements Serializer {

    private static final SerializedType POSITION = new SimpleSerializedType("position", "1");

    private record Position(long index, List<Long> gaps) {}

    private final JsonMapper json = JsonMapper.shared();
    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object token, Class<T> representation) {
        if (!(token instanceof GapAwareTrackingToken position)) {
            throw new SerializationException("not a position in the event store: " + token);
        }
        byte[] bytes =
                json.writeValueAsBytes(
                        new Position(position.getIndex(), List.copyOf(position.getGaps())));
        return converter.convert(
                new SimpleSerializedObject<>(bytes, byte[].class, POSITION), representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        byte[] bytes = converter.convert(stored, byte[].class).getData();
        Position position = json.readValue(bytes, Position.class);
        return (T) GapAwareTrackingToken.newInstance(position.index(), position.gaps());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return GapAwareTrackingToken.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null ? SerializedType.emptyType() : POSITION;
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
