package io.tieout.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ParsedQueriesTest {

    private final ParsedQueries queries = new ParsedQueries();
    private final List<String> read = new ArrayList<>();

    @Test
    void aValidQueryIsReadOnce() {
        ask("{ viewer { id } }");
        ask("{ viewer { id } }");

        assertThat(read).containsExactly("{ viewer { id } }");
    }

    @Test
    void anInvalidQueryIsReadEachTime() {
        ask("invalid");
        ask("invalid");

        assertThat(read).hasSize(2);
    }

    @Test
    void aVeryLongQueryIsNotKept() {
        String query = "{ viewer { id } }" + " ".repeat(20_000);

        ask(query);
        ask(query);

        assertThat(read).hasSize(2);
    }

    @Test
    void everyAnswerIsThatOfItsOwnQuery() {
        PreparsedDocumentEntry one = ask("{ viewer { id } }");
        PreparsedDocumentEntry other = ask("{ viewer { name } }");

        assertThat(ask("{ viewer { id } }")).isSameAs(one).isNotSameAs(other);
    }

    private PreparsedDocumentEntry ask(String query) {
        return queries.getDocumentAsync(
                        ExecutionInput.newExecutionInput(query).build(), this::entry)
                .join();
    }

    private PreparsedDocumentEntry entry(ExecutionInput input) {
        read.add(input.getQuery());
        GraphQLError error = GraphqlErrorBuilder.newError().message("no such field").build();
        return input.getQuery().equals("invalid")
                ? new PreparsedDocumentEntry(List.of(error))
                : new PreparsedDocumentEntry(Document.newDocument().build());
    }
}
