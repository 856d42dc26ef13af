package io.tieout.domain.invoice;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Copies of a record, each with one component changed: a field that is added is never forgotten.
 */
public final class RecordVariants {

    private RecordVariants() {}

    /** Says what else a component could be. */
    @FunctionalInterface
    public interface Otherwise {
        Object than(String component, Object value);
    }

    public static <R extends Record> Stream<R> of(R original, Otherwise otherwise) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        return IntStream.range(0, components.length)
                .mapToObj(i -> changed(original, components, i, otherwise));
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R changed(
            R original, RecordComponent[] components, int at, Otherwise otherwise) {
        Object[] values = Arrays.stream(components).map(part -> valueOf(part, original)).toArray();
        values[at] = otherwise.than(components[at].getName(), values[at]);
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
