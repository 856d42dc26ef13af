package io.tieout.graphql.schema;

import graphql.GraphQLContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;

/**
 * The loaders of one operation. There are a hundred in this schema, and an operation uses a few or
 * none: they are made when the first is asked for, and only those that were asked for are looked at
 * when a level of fields is done. A subscription keeps its operation for hours.
 */
public final class LoadersInUse extends DataLoaderRegistry {

    private final Map<String, DataLoader<?, ?>> asked = new ConcurrentHashMap<>();
    private Runnable registration = () -> {};

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the library declares it
    public <K, V> @Nullable DataLoader<K, V> getDataLoader(String name) {
        register();
        DataLoader<K, V> loader = super.getDataLoader(name);
        if (loader != null) {
            asked.put(name, loader);
        }
        return loader;
    }

    @Override
    public void dispatchAll() {
        for (DataLoader<?, ?> loader : asked.values()) {
            // Whoever asked holds a future of its own, which tells of what fails.
            var _ = loader.dispatch();
        }
    }

    private synchronized void register() {
        Runnable due = registration;
        registration = () -> {};
        due.run();
    }

    private synchronized void registerLater(Runnable due) {
        registration = due;
    }

    /** What knows how to make them: those of an operation of this kind are made when needed. */
    public static final class Registrations extends DefaultBatchLoaderRegistry {

        /**
         * Of none yet.
         *
         * @param options of every loader
         */
        public Registrations(Supplier<DataLoaderOptions> options) {
            super(options);
        }

        @Override
        public void registerDataLoaders(DataLoaderRegistry operation, GraphQLContext context) {
            if (operation instanceof LoadersInUse inUse) {
                inUse.registerLater(() -> super.registerDataLoaders(operation, context));
            } else {
                super.registerDataLoaders(operation, context);
            }
        }
    }
}
