package io.tieout.graphql.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One read for a whole page of parents, however many there are. */
public final class Batch {

    private Batch() {}

    /**
     * Loads what the parents name, once, and hands each parent its own. A parent whose child was
     * not found is left out.
     *
     * @param read loads all of them at once, in any order
     */
    public static <P, K, V> Map<P, V> load(
            Collection<P> parents,
            Function<P, K> keyOf,
            Function<Set<K>, List<V>> read,
            Function<V, K> idOf) {
        Set<K> keys = parents.stream().map(keyOf).collect(Collectors.toSet());
        Map<K, V> found = new HashMap<>();
        read.apply(keys).forEach(value -> found.put(idOf.apply(value), value));
        Map<P, V> children = new HashMap<>();
        for (P parent : parents) {
            V child = found.get(keyOf.apply(parent));
            if (child != null) {
                children.put(parent, child);
            }
        }
        return children;
    }
}
