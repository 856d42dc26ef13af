package io.tieout.domain;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One record of each kind, made of any parts: an event that is added is never forgotten. */
public final class Specimens {

    private final Map<Class<?>, Object> known =
            new HashMap<>(
                    Map.of(
                            String.class,
                            "x",
                            int.class,
                            1,
                            long.class,
                            1L,
                            boolean.class,
                            true,
                            UUID.class,
                            new UUID(0, 7),
                            Instant.class,
                            Instant.EPOCH,
                            LocalDate.class,
                            LocalDate.of(2026, 3, 1),
                            List.class,
                            List.of(),
                            Set.class,
                            Set.of(),
                            Map.class,
                            Map.of()));

    /** takes this wherever one of its type is needed */
    public <T> Specimens with(Class<T> type, T value) {
        known.put(type, value);
        return this;
    }

    /** one of each record that a sealed type permits, but for these */
    public <T> Stream<T> ofEach(Class<T> sealed, Set<Class<?>> but) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(type -> !but.contains(type))
                .map(type -> sealed.cast(of(type)));
    }

    /** one of this type */
    public <T> T one(Class<T> type) {
        return type.cast(of(type));
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Optional.class
                    ? Optional.of(of(generic.getActualTypeArguments()[0]))
                    : of(generic.getRawType());
        }
        Class<?> raw = (Class<?>) type;
        if (known.containsKey(raw)) {
            return known.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return raw.isSealed() ? of(raw.getPermittedSubclasses()[0]) : made(raw);
    }

    private Object made(Class<?> record) {
        RecordComponent[] parts = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(parts).map(part -> of(part.getGenericType())).toArray();
        try {
            var maker = record.getDeclaredConstructor(types);
            maker.setAccessible(true);
            return maker.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("no specimen of " + record.getName(), impossible);
        }
    }
}
