package io.tieout.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class LoadersInUseTest {

    private final List<List<Object>> loaded = new ArrayList<>();
    private final LoadersInUse.Registrations registrations =
            new LoadersInUse.Registrations(DataLoaderOptions::newDefaultOptions);

    LoadersInUseTest() {
        for (String name : List.of("accounts", "invoices")) {
            registrations
                    .<Object, Object>forName(name)
                    .registerBatchLoader((keys, _) -> {
                        loaded.add(List.copyOf(keys));
                        return Flux.fromIterable(keys);
                    });
        }
    }

    @Test
    void noneIsMadeBeforeOneIsAskedFor() {
        LoadersInUse operation = begun();
        operation.dispatchAll();

        assertThat(operation.getKeys()).isEmpty();
    }

    @Test
    void whatWasAskedForIsLoadedTogether() {
        LoadersInUse operation = begun();

        CompletableFuture<Object> first = invoices(operation).load(1);
        CompletableFuture<Object> second = invoices(operation).load(2);
        operation.dispatchAll();

        assertThat(first.join()).isEqualTo(1);
        assertThat(second.join()).isEqualTo(2);
        assertThat(loaded).containsExactly(List.of(1, 2));
    }

    @Test
    void anyOtherOperationHasThemAtOnce() {
        DataLoaderRegistry operation = DataLoaderRegistry.newRegistry().build();
        registrations.registerDataLoaders(operation, GraphQLContext.getDefault());

        assertThat(operation.getKeys()).containsExactlyInAnyOrder("accounts", "invoices");
    }

    private LoadersInUse begun() {
        LoadersInUse operation = new LoadersInUse();
        registrations.registerDataLoaders(operation, GraphQLContext.getDefault());
        return operation;
    }

    private static DataLoader<Object, Object> invoices(LoadersInUse operation) {
        return Objects.requireNonNull(operation.getDataLoader("invoices"));
    }
}
