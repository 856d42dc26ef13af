package io.tieout.graphql.mapping;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.accounting.Connections;
import io.tieout.application.command.Caller;
import io.tieout.application.mapping.MappingCommand;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.mapping.Mappings.State;
import io.tieout.application.mapping.Mappings.WordView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.boundary.Boundary;
import io.tieout.domain.boundary.OwnedField;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.graphql.answer.RequestRefused;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads what words mean, and takes what people say about them. */
@Controller
public final class MappingController {

    private static final int MOST_WORDS = 100;

    private final Orders orders;
    private final Connections connections;
    private final Mappings mappings;

    public MappingController(Orders orders, Connections connections, Mappings mappings) {
        this.orders = orders;
        this.connections = connections;
        this.mappings = mappings;
    }

    @QueryMapping
    List<WordView> mappings(
            @Argument Kind kind,
            @Argument @Nullable Set<State> states,
            @Argument List<String> words,
            @ContextValue Caller caller) {
        if (words.size() > MOST_WORDS) {
            throw RequestRefused.tooMany("words", words.size(), MOST_WORDS);
        }
        return list(caller, kind, words).stream()
                .filter(mapping -> states == null || states.contains(mapping.state()))
                .toList();
    }

    @QueryMapping
    List<OwnedField> boundary() {
        return Boundary.all();
    }

    @MutationMapping
    Payload proposeMapping(
            @Argument MappingInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input.propose());
    }

    @MutationMapping
    Payload confirmMapping(
            @Argument MappingInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input.confirm());
    }

    @MutationMapping
    Payload declineMapping(
            @Argument MappingInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input.decline());
    }

    private Payload place(DataFetchingEnvironment mutation, Caller caller, MappingCommand command) {
        return orders.place(
                mutation,
                caller,
                () -> command,
                _ ->
                        list(caller, command.kind(), List.of(command.word())).stream()
                                .filter(mapping ->
                                        mapping.word()
                                                .strip()
                                                .equalsIgnoreCase(command.word().strip()))
                                .findFirst()
                                .orElseThrow());
    }

    private List<WordView> list(Caller caller, Kind kind, List<String> words) {
        return connections
                .ofTenant(caller.tenant())
                .map(connection -> mappings.list(Viewer.of(caller), connection.id(), kind, words))
                .orElse(List.of());
    }
}
