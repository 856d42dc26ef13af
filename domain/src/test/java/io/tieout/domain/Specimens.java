package io.tieout.domain;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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

    private final Map<Class<?>, Object> known = new HashMap<>();
    private int made = 20;

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
            Type of = generic.getActualTypeArguments()[0];
            return switch (((Class<?>) generic.getRawType()).getName()) {
                case "java.util.Optional" -> Optional.of(of(of));
                case "java.util.List" -> List.of(of(of));
                default -> of(generic.getRawType());
            };
        }
        Class<?> raw = (Class<?>) type;
        if (known.containsKey(raw)) {
            return known.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isSealed()) {
            return of(raw.getPermittedSubclasses()[0]);
        }
        return raw.isRecord() ? made(raw) : leaf(raw, ++made);
    }

    /** no two leaves of one record are the same */
    private static Object leaf(Class<?> type, int each) {
        return switch (type.getName()) {
            case "java.lang.String" -> "text" + each;
            case "int" -> each;
            case "long" -> (long) each;
            case "boolean" -> true;
            case "java.math.BigDecimal" -> BigDecimal.valueOf(each);
            case "java.util.UUID" -> new UUID(0, each);
            case "java.time.Instant" -> Instant.EPOCH.plusSeconds(each);
            case "java.time.LocalDate" -> LocalDate.EPOCH.plusDays(each);
            case "java.time.YearMonth" -> YearMonth.of(2026, 3);
            case "java.util.Set" -> Set.of();
            case "java.util.Map" -> Map.of();
            default -> throw new IllegalArgumentException("no specimen of " + type.getName());
        };
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
