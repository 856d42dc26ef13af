package io.tieout.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.application.event.Cursor;
import io.tieout.graphql.Session;
import io.tieout.graphql.access.CallerInterceptor;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.limit.ParsedQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

class SharedAnswersTest {

    private static final String SCHEMA =
            """
            type Query { none: Int }
            type Subscription { changed(after: String): Item }
            type Item { says: String, reader(twice: Boolean): Reader }
            type Reader { name: String }
            """;

    private static final Caller AUDITOR = People.a(Role.AUDITOR);
    private static final String PARTS = "subscription($a: String) { changed(after: $a) { says } }";
    private static final String READER = "subscription { changed { reader { name } } }";

    private final List<String> asked = new ArrayList<>();
    private LiveItem next = new Said(new Cursor("c1"), "one");
    private final List<DataLoaderDispatchStrategy> keptByStreams = new ArrayList<>();
    private boolean isBroken;

    private final GraphQL engine =
            GraphQL.newGraphQL(
                            new SchemaGenerator()
                                    .makeExecutableSchema(
                                            new SchemaParser().parse(SCHEMA), wiring()))
                    .preparsedDocumentProvider(new ParsedQueries())
                    .subscriptionExecutionStrategy(
                            new SharedAnswers(new SimpleDataFetcherExceptionHandler()))
                    .instrumentation(new Watch())
                    .build();

    private record Said(Cursor cursor, String says) implements LiveItem {}

    @Test
    void anItemIsAnsweredOnceForAllWhoAskTheSame() {
        assertThat(data(AUDITOR, READER)).isEqualTo("{changed={reader={name=auditor}}}");
        assertThat(data(AUDITOR, READER)).isEqualTo("{changed={reader={name=auditor}}}");

        assertThat(asked).containsExactly("reader");
    }

    @Test
    void thePartsOfAnItemAreTheSameForEverybodyWhereverTheyResumed() {
        data(AUDITOR, PARTS, Map.of("a", "c0"));
        data(People.a(Role.ADMIN), PARTS, Map.of());

        assertThat(asked).containsExactly("says");
    }

    @Test
    void whatLeadsOnFromAnItemIsAnsweredForEachCaller() {
        assertThat(data(AUDITOR, READER)).contains("auditor");
        assertThat(data(People.a(Role.ADMIN), READER)).contains("admin");

        assertThat(asked).hasSize(2);
    }

    @Test
    void aVariableBelowTheItemIsAnotherQuestion() {
        String query =
                "subscription($t: Boolean) { changed { ...R } }"
                        + " fragment R on Item { reader(twice: $t) { name } }";

        assertThat(data(AUDITOR, query, Map.of("t", true))).contains("auditorauditor");
        assertThat(data(AUDITOR, query, Map.of("t", false))).doesNotContain("auditorauditor");
    }

    @Test
    void anotherItemBehindTheSameCursorIsAnsweredByItself() {
        data(AUDITOR, PARTS);
        next = new Said(new Cursor("c1"), "other");

        assertThat(data(AUDITOR, PARTS)).isEqualTo("{changed={says=other}}");
    }

    @Test
    void nothingThatWasCountedOfAnItemIsKeptForTheStream() {
        data(AUDITOR, READER);

        assertThat(keptByStreams).containsExactly(DataLoaderDispatchStrategy.NO_OP);
    }

    @Test
    void aFailureIsNobodyElses() {
        isBroken = true;
        assertThat(last(AUDITOR, READER, Map.of()).getErrors()).hasSize(1);
        isBroken = false;

        assertThat(data(AUDITOR, READER)).isEqualTo("{changed={reader={name=auditor}}}");
    }

    /** Sees which loaders' counts a stream keeps while it handles an item. */
    private final class Watch extends SimplePerformantInstrumentation {

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
                InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
            keptByStreams.add(parameters.getExecutionContext().getDataLoaderDispatcherStrategy());
            return null;
        }
    }

    private String data(Caller caller, String query) {
        return data(caller, query, Map.of());
    }

    private String data(Caller caller, String query, Map<String, Object> variables) {
        return Objects.toString(last(caller, query, variables).<Object>getData());
    }

    private ExecutionResult last(Caller caller, String query, Map<String, Object> variables) {
        Publisher<ExecutionResult> stream =
                engine.execute(
                                ExecutionInput.newExecutionInput(query)
                                        .variables(variables)
                                        .dataLoaderRegistry(new DataLoaderRegistry())
                                        .graphQLContext(
                                                CallerInterceptor.contextOf(
                                                        Session.endless(caller)))
                                        .build())
                        .getData();
        return Objects.requireNonNull(Flux.from(stream).blockLast());
    }

    private RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .type("Subscription", type -> type.dataFetcher("changed", _ -> Flux.just(next)))
                .type(
                        "Item",
                        type ->
                                type.dataFetcher("says", this::says)
                                        .dataFetcher("reader", this::reader))
                .build();
    }

    private String says(DataFetchingEnvironment environment) {
        asked.add("says");
        return Objects.requireNonNull(environment.<Said>getSource()).says();
    }

    private Map<String, String> reader(DataFetchingEnvironment environment) {
        asked.add("reader");
        if (isBroken) {
            throw new IllegalStateException("nobody reads");
        }
        String name =
                CallerInterceptor.callerIn(environment.getGraphQlContext())
                        .orElseThrow()
                        .actor()
                        .value();
        return Map.of(
                "name", name.repeat(environment.getArgumentOrDefault("twice", false) ? 2 : 1));
    }
}
